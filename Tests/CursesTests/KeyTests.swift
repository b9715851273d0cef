import TestSupport
import Testing
import TextUI

@Test func `keys of the keyboard arrive as keys`() throws {
  let probe = try startedProbe()
  for (key, said) in [(Key.enter, "enter"), (.backTab, "backTab"), (.function(5), "function(5)")] {
    probe.press(key)
    try probe.waitUntil(contains: "last: \(said)")
  }
}

@Test func `Chinese of an input method arrives as characters`() throws {
  let probe = try startedProbe()
  probe.type("杭州")
  try probe.waitUntil(contains: "2 keys, last: character(\"州\")")
}

@Test func `Esc is answered within 40 ms`() throws {
  let probe = try startedProbe()
  var best = Double.infinity
  for count in 1...5 {
    let start = PseudoTerminal.now()
    probe.press(.escape)
    try probe.waitUntil(contains: "\(count) keys, last: escape")
    best = min(best, PseudoTerminal.now() - start)
  }
  #expect(best < 0.040)
}

@Test(arguments: ["c", "z", "\\", "s", "q", "d"] as [Character])
func `a control key is a key and does nothing else`(letter: Character) throws {
  let probe = try startedProbe()
  probe.press(.control(letter))
  try probe.waitUntil(contains: "1 keys, last: control")
  probe.type("a")
  try probe.waitUntil(contains: "2 keys, last: character(\"a\")")
}

@Test func `a click arrives with its cell`() throws {
  let probe = try startedProbe()
  #expect(probe.screen.hasMouse)
  probe.press(.mouse(Mouse(button: .left, action: .press, column: 79, row: 23)))
  try probe.waitUntil(contains: "last: left at 79, 23")
}

@Test func `a paste of 1 MiB is one key and cut at the limit`() throws {
  let probe = try startedProbe()
  probe.press(.paste(String(repeating: "x", count: 1 << 20)))
  try probe.waitUntil(contains: "1 keys, last: paste of \(KeyDecoder.pasteLimit)")
  probe.type("a")
  try probe.waitUntil(contains: "2 keys")
}

@Test func `a stray byte eats no key`() throws {
  let probe = try startedProbe()
  probe.send([0xFF] + Array("abc".utf8))
  try probe.waitUntil(contains: "last: character(\"c\")")
}

@Test func `the deadline wakes once`() throws {
  let probe = try startedProbe("--wake")
  try probe.waitUntil(contains: "last: woken")
}

@Test func `who waits for nothing never wakes up`() throws {
  let probe = try startedProbe()
  probe.listen(seconds: 0.2)
  let before = probe.wakeUps
  probe.listen(seconds: 2)
  #expect(before > 0)
  #expect(probe.wakeUps == before)
}
