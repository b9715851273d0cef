import Glibc
import TestSupport
import Testing
import TextUI

/// Whether the terminal is as it was before the program.
private func expectRestored(_ probe: PseudoTerminal) {
  #expect(probe.settings == probe.settingsBefore)
  #expect(!probe.screen.isAlternate)
  #expect(!probe.screen.hasMouse)
  #expect(probe.screen.cursor != nil)
  #expect(probe.output.contains(Array("\u{1B}[?2004l".utf8)))
}

@Test func `the screen is a second one and the settings raw`() throws {
  let probe = try startedProbe()
  #expect(probe.screen.isAlternate)
  #expect(!probe.settings.isEmpty && probe.settings != probe.settingsBefore)
}

@Test func `leaving gives the terminal back`() throws {
  let probe = try startedProbe()
  probe.type("Q")
  #expect(try probe.waitForExit().status == 0)
  expectRestored(probe)
}

@Test(arguments: [SIGTERM, SIGINT, SIGQUIT])
func `a signal to end is told and gives the terminal back`(number: Int32) throws {
  let probe = try startedProbe()
  probe.signal(number)
  #expect(try probe.waitForExit().status == 0)
  #expect(probe.rows.contains { $0.contains("gone: signal(\(number))") })
  expectRestored(probe)
}

@Test func `a crash gives the terminal back and stays a crash`() throws {
  let probe = try startedProbe()
  probe.type("X")
  let status = try probe.waitForExit().status
  #expect([128 + SIGTRAP, 128 + SIGILL].contains(Int32(status)))
  expectRestored(probe)
  #expect(!probe.output.contains(Array("told to crash".utf8)))
}

@Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE])
func `a crash in a library gives the terminal back`(number: Int32) throws {
  let probe = try startedProbe()
  probe.signal(number)
  #expect(try probe.waitForExit().status == 128 + number)
  expectRestored(probe)
}

@Test func `signals of job control change nothing`() throws {
  let probe = try startedProbe()
  for number in [SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE] { probe.signal(number) }
  probe.type("a")
  try probe.waitUntil(contains: "1 keys, last: character(\"a\")")
}

@Test(arguments: [SIGUSR1, SIGUSR2, SIGALRM, SIGPROF, SIGVTALRM, SIGIO, SIGXFSZ])
func `signals that mean nothing change nothing`(number: Int32) throws {
  let probe = try startedProbe()
  probe.signal(number)
  probe.type("a")
  try probe.waitUntil(contains: "1 keys, last: character(\"a\")")
}

@Test func `a parent that left all signals blocked does not make the program deaf`() throws {
  let probe = try PseudoTerminal(
    "/usr/bin/env",
    ["--block-signal", "--ignore-signal", BuiltProgram.path("terminal-probe")]
  )
  try probe.waitUntil(contains: "0 keys")
  probe.signal(SIGTERM)
  #expect(try probe.waitForExit(seconds: 2).status == 0)
  expectRestored(probe)
}

@Test func `a closed window ends the program within 2 s without burning the processor`() throws {
  let probe = try startedProbe()
  probe.hangUp()
  let end = try probe.waitForExit(seconds: 2)
  #expect(end.status == 0)
  #expect(end.cpu_seconds < 0.5)
}

@Test func `a closed window ends the program when no signal says so`() throws {
  let probe = try startedProbe(isControlling: false)
  probe.hangUp()
  let end = try probe.waitForExit(seconds: 2)
  #expect(end.status == 0)
  #expect(end.cpu_seconds < 0.5)
}

@Test func `SIGHUP ends the program`() throws {
  let probe = try startedProbe()
  probe.signal(SIGHUP)
  #expect(try probe.waitForExit(seconds: 2).status == 0)
  #expect(probe.rows.contains { $0.contains("gone: hungUp") })
}

@Test func `a terminal that stops reading does not hold a program told to end`() throws {
  let probe = try startedProbe()
  // Nobody reads what these paint: the pseudo-terminal fills up.
  probe.typeUnread(String(repeating: "R", count: 400))
  probe.signal(SIGTERM)
  #expect(try probe.waitForExitUnread(seconds: 2).status == 0)
}

@Test func `signing out clears what has scrolled out`() throws {
  let probe = try startedProbe()
  probe.type("K")
  try probe.wait(until: "CSI 3 J") { _ in probe.output.contains(Array("\u{1B}[3J".utf8)) }
}
