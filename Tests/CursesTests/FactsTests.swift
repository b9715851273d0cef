import TestSupport
import Testing

private func facts(_ environment: [String: String]) throws -> [String] {
  let probe = try PseudoTerminal(
    BuiltProgram.path("terminal-probe"),
    ["--facts"],
    environment: environment
  )
  try probe.waitForExit()
  #expect(!probe.output.contains(0x1B))
  return probe.rows
}

@Test func `the facts are found without touching the screen`() throws {
  let rows = try facts([:])
  #expect(rows[0] == "xterm-256color known=true colours=256 chinese=true")
  #expect(rows[1] == "codeset=UTF-8 fallback=false")
}

@Test func `without LANG it is UTF-8 all the same`() throws {
  #expect(try facts(["LANG": ""])[1] == "codeset=UTF-8 fallback=true")
  let probe = try startedProbe(environment: ["LANG": ""])
  #expect(probe.screen.row(1) == "  居住证①测试|")
}

@Test func `the Linux console does not speak Chinese`() throws {
  #expect(try facts(["TERM": "linux"])[0] == "linux known=true colours=8 chinese=false")
}

@Test(arguments: [("", "没有设置 TERM"), ("no-such", "不认识终端类型 no-such"), ("dumb", "不能移动光标")])
func `a terminal that cannot be used is refused in a sentence`(
  name: String,
  sentence: String
) throws {
  let probe = try PseudoTerminal(
    BuiltProgram.path("terminal-probe"),
    environment: ["TERM": name]
  )
  #expect(try probe.waitForExit().status == 1)
  #expect(probe.rows[0].contains(sentence))
  #expect(probe.settings == probe.settingsBefore)
}

@Test(arguments: ["vt100", "xterm", "screen-256color", "tmux-256color", "linux", "xterm-mono"])
func `the page is the same on every terminal`(name: String) throws {
  let probe = try startedProbe(environment: ["TERM": name])
  #expect(probe.screen.row(1) == "  居住证①测试|")
  probe.type("Q")
  try probe.waitForExit()
  #expect(probe.settings == probe.settingsBefore)
}
