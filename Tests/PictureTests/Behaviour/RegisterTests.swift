import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

@Suite struct RegisterTests {
  private static let filled: KeyScript =
    "zhangwei<tab>张伟<tab>360103199512319996<tab>139 0013 9001<tab>qian-tang<tab>qian-tang<tab>"

  @Test func `a registration leads home, signed in`() throws {
    var visit = try Visit { RegisterScreen(counter: $0.counter) }
    try visit.press(Self.filled)
    try visit.press("<space><tab*2><enter>")
    #expect(visit.page(HomeScreen.self)?.session.account.name.text == "zhangwei")
    #expect(visit.shows("注册成功"))
  }

  @Test func `the summary leads to the field and nothing typed is lost`() throws {
    var visit = try Visit { RegisterScreen(counter: $0.counter) }
    try visit.press(Self.filled)
    try visit.press("<tab*2><enter>")
    #expect(visit.shows("有 1 处需要修改"))
    try visit.press("<enter>")
    let page = try #require(visit.page(RegisterScreen.self))
    #expect(page.form.focus == .field(.consent))
    #expect(page.form.text(.field(.password)) == "qian-tang")
  }

  @Test func `what was typed goes only after Y`() throws {
    var visit = try Visit { RegisterScreen(counter: $0.counter) }
    try visit.press("zhangwei<esc>")
    #expect(visit.shows("放弃注册吗？"))
    try visit.press("<enter>n")
    #expect(visit.page(RegisterScreen.self)?.form.text(.field(.userName)) == "zhangwei")
    try visit.press("<esc>y")
    #expect(visit.page(RegisterScreen.self) == nil)
  }

  @Test func `an empty page is left without a question`() throws {
    var visit = try Visit { RegisterScreen(counter: $0.counter) }
    try visit.press("<esc>")
    #expect(visit.page(RegisterScreen.self) == nil)
  }

  @Test func `a click on a label leads to its field`() throws {
    var visit = try Visit { RegisterScreen(counter: $0.counter) }
    let row = try #require(visit.rows.firstIndex { $0.contains("手机号码") })
    try visit.press(.mouse(Mouse(button: .left, action: .press, column: 6, row: row)))
    #expect(visit.page(RegisterScreen.self)?.form.focus == .field(.mobile))
  }

  @Test func `passwords are never drawn`() throws {
    var visit = try Visit { RegisterScreen(counter: $0.counter) }
    try visit.press(Self.filled)
    #expect(!visit.shows("qian"))
  }

  @Test func `a taken user name is said beside it`() throws {
    var visit = try Visit { RegisterScreen(counter: $0.counter) }
    try visit.press("meimq1988<tab>张伟<tab>360103199512319996<tab>13900139001<tab>")
    try visit.press("qian-tang<tab>qian-tang<tab><space><tab*2><enter><enter>")
    #expect(visit.shows("✗ 这个用户名已被使用，请换一个"))
  }
}
