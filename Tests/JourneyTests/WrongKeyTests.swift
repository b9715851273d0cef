import TestSupport
import Testing
import TextUI

/// Keys that mean nothing to any page, and would stop, kill or suspend a careless program.
private let strangeBytes: [(name: String, bytes: [UInt8])] = [
  ("Ctrl-C", [0x03]), ("Ctrl-Z", [0x1A]), ("Ctrl-\\", [0x1C]), ("Ctrl-S", [0x13]),
  ("Ctrl-Q", [0x11]), ("Ctrl-D", [0x04]), ("Ctrl-Y", [0x19]),
  ("bytes that are no UTF-8", [0xFF, 0xFE, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xF8]),
  ("an unknown CSI", Array("\u{1B}[99;99~".utf8)), ("an unknown SS3", Array("\u{1B}Oz".utf8)),
  ("a cursor report", Array("\u{1B}[12;34R".utf8)), ("F20", Array("\u{1B}[34~".utf8)),
  ("a click beside everything", Array("\u{1B}[<0;80;3M\u{1B}[<0;80;3m".utf8)),
  ("the focus gone and back", Array("\u{1B}[O\u{1B}[I".utf8)),
]

@Test func `strange keys change nothing on any page`() throws {
  let mei = try Applicant()
  try mei.walk(Page.allCases) { page in
    let before = mei.body
    for strange in strangeBytes {
      mei.terminal.send(strange.bytes)
      try mei.settle()
      #expect(mei.body == before, "\(strange.name) on \(page)")
    }
  }
}

@Test(arguments: [Page.register, .signIn, .basicInfo, .list, .fileChooser, .appointment])
func `a paste of 1 MiB leaves the page usable`(page: Page) throws {
  let mei = try Applicant()
  try mei.go(to: page)
  mei.terminal.press(.paste(String(repeating: "大a\u{1B}[31m", count: 1 << 17)))
  try mei.settle()
  try mei.see(page.mark)
}

@Test func `a paste into a field loses its line ends and its control characters`() throws {
  let mei = try Applicant()
  try mei.go(to: .register)
  mei.terminal.press(.paste("mei\u{1B}[31m_\u{7}ming\u{202E}\r\nqiang\t!"))
  try mei.settle()
  #expect(mei.shows("▸ 用户名"))
  #expect(mei.shows("mei"))
  #expect(mei.shows("qiang"))
}
