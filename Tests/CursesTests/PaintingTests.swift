import TestSupport
import Testing
import TextUI

@Test func `Chinese stands in the cells the frame gives it`() throws {
  let probe = try startedProbe()
  #expect(probe.screen.row(1) == "  居住证①测试|")
  #expect(probe.screen.cell(2, 1).text == "居")
  #expect(probe.screen.cell(3, 1).isRightHalf)
  #expect(probe.screen.cell(8, 1).text == "①")
  #expect(probe.screen.cell(9, 1).text == "测")
  #expect(probe.screen.cell(13, 1).text == "|")
}

@Test func `a wide character fits in the last two cells of the window`() throws {
  #expect(try startedProbe().screen.cell(78, 23).text == "角")
}

@Test func `the cursor stands at the caret`() throws {
  let cursor = try #require(try startedProbe().screen.cursor)
  #expect(cursor == (4, 1))
}

@Test func `a character no font has yet is shown as 〓 on two cells`() throws {
  let probe = try startedProbe()
  #expect(probe.screen.row(3) == "新字𰻝|〓|")
  #expect(probe.screen.cell(9, 3).text == "|")
}

@Test func `a mark stays with its letter`() throws {
  let probe = try startedProbe()
  #expect(probe.screen.cell(0, 4).text == "e\u{301}")
  #expect(probe.screen.cell(1, 4).text == "|")
}

@Test func `where ambiguous characters are wide nothing is put behind them`() throws {
  let probe = try startedProbe("--ambiguous-2")
  #expect(probe.output.contains(Array("证①测试|".utf8)))
}

@Test func `inks are colours of the fixed range`() throws {
  let probe = try startedProbe()
  #expect(probe.screen.cell(0, 2).ink == 214)
  #expect(probe.screen.cell(0, 2).isBold)
  #expect(probe.screen.cell(10, 2).isReversed)
  #expect(probe.screen.cell(2, 1).ink == -1)
}

@Test func `high contrast is white on black`() throws {
  let cell = try startedProbe("--high-contrast").screen.cell(2, 1)
  #expect((cell.ink, cell.paper) == (231, 16))
}

@Test func `where NO_COLOR is set no colour goes out`() throws {
  let probe = try startedProbe(environment: ["NO_COLOR": "1"])
  for colour in ["38;5;", "48;5;", "[39;49m"] {
    #expect(!probe.output.contains(Array(colour.utf8)))
  }
  #expect(probe.screen.cell(0, 2).isBold)
}

@Test func `a key sends only what it changes`() throws {
  let probe = try startedProbe()
  let before = probe.output.count
  probe.type("a")
  try probe.waitUntil(contains: "1 keys, last: character(\"a\")")
  #expect(probe.output.count - before < 80)
}

@Test func `another window size paints the page whole`() throws {
  let probe = try startedProbe()
  probe.resize(columns: 100, rows: 30)
  try probe.waitUntil(contains: "resized 100x30")
  try probe.waitUntil(contains: "角")
  #expect(probe.screen.cell(98, 29).text == "角")
  #expect(probe.screen.row(1) == "  居住证①测试|")
}

@Test func `painting anew sends everything again`() throws {
  let probe = try startedProbe()
  let before = probe.output.count
  probe.type("R")
  try probe.wait(until: "the page again") { _ in
    probe.output.dropFirst(before).contains(Array("居住证".utf8))
  }
}
