import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

@Suite struct SignInTests {
  @Test func `a failed try gives a new captcha, keeps the name and empties the rest`() throws {
    var visit = try Visit { SignInScreen(counter: $0.counter) }
    let before = try #require(visit.page(SignInScreen.self)).captcha
    try visit.press("meimq1988<tab>qian-tang-8<tab>XXXXX<enter>")
    let page = try #require(visit.page(SignInScreen.self))
    #expect(page.captcha != before)
    #expect(page.form.text(.name) == "meimq1988")
    #expect(page.form.text(.password).isEmpty)
    #expect(page.form.text(.answer).isEmpty)
    #expect(visit.shows("验证码不正确，已换一个"))
  }

  @Test(arguments: ["meimq1988", "nobody99"])
  func `a wrong password and an unknown name are told alike`(name: String) throws {
    var visit = try Visit { SignInScreen(counter: $0.counter) }
    try visit.press(KeyScript(name.map { Key.character($0) }))
    try visit.press("<tab>not-the-one<tab>")
    try visit.press(visit.captchaKeys)
    #expect(visit.shows("用户名或密码不正确。还没有账户？请先注册新用户"))
  }

  @Test func `the sum signs in as well`() throws {
    var visit = try Visit { SignInScreen(counter: $0.counter) }
    try visit.press("<f6><s-tab>qian-tang-8<s-tab>meimq1988<tab*2>")
    try visit.press(visit.captchaKeys)
    #expect(visit.page(HomeScreen.self) != nil)
  }

  @Test func `what is missing is said without spending the captcha`() throws {
    var visit = try Visit { SignInScreen(counter: $0.counter) }
    let before = try #require(visit.page(SignInScreen.self)).captcha
    try visit.press("<tab*3><enter>")
    let page = try #require(visit.page(SignInScreen.self))
    #expect(page.captcha == before)
    #expect(page.form.focus == .name)
  }

  @Test func `an expired captcha is told and changed`() throws {
    var visit = try Visit { SignInScreen(counter: $0.counter) }
    try visit.press("meimq1988<tab>qian-tang-8<tab>")
    // With a key now and then, so that the page itself is not put away.
    for _ in 0..<3 {
      visit.wait(seconds: Captcha.lifetime / 3)
      try visit.press("<home>")
    }
    try visit.press(visit.captchaKeys)
    #expect(visit.shows("验证码已过期，已换一个"))
  }
}

extension Visit {
  /// The captcha's answer and Enter.
  var captchaKeys: KeyScript {
    switch page(SignInScreen.self)?.captcha.task {
    case .letters(let letters): KeyScript(letters.map { Key.character($0) } + [.enter])
    case .sum(let first, let second):
      KeyScript("\(first + second)".map { Key.character($0) } + [.enter])
    case nil: []
    }
  }
}
