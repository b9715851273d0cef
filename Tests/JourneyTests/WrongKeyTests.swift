import TestSupport
import Testing
import TextUI

@Test func `strange keys change nothing on any page`() throws {
  let mei = try Applicant()
  try mei.walk(Page.allCases) { page in
    let before = mei.body
    for strange in StrangeKeys.all {
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
