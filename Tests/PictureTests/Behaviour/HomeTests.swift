import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

@Suite struct HomeTests {
  private func visit(_ prepare: (SampleKiosk) throws -> Void = { _ in }) throws -> Visit {
    let sample = try SampleKiosk()
    try prepare(sample)
    return try Visit(sample) { try HomeScreen(session: $0.session, counter: $0.counter) }
  }

  @Test func `with a draft the focus is on it and the notice says so`() throws {
    let visit = try visit { _ = try $0.filledDraft() }
    #expect(visit.page(HomeScreen.self)?.focus == .list)
    #expect(visit.shows("有一份未提交的草稿，按 Enter 继续填写"))
  }

  @Test func `a draft is replaced only after Y`() throws {
    var visit = try visit { _ = try $0.filledDraft() }
    let before = try visit.sample.session.draft()?.id
    try visit.press("n<enter><esc>")
    #expect(try visit.sample.session.draft()?.id == before)
    try visit.press("ny")
    #expect(try visit.sample.session.draft()?.id != before)
  }

  @Test func `a sixth person is refused with the reason`() throws {
    var visit = try visit { kiosk in
      for person in SamplePerson.all.prefix(5) { _ = try kiosk.submitted(person) }
    }
    try visit.press("n")
    #expect(visit.shows("每个账户最多为5人办理，名额已满"))
    #expect(visit.page(HomeScreen.self) != nil)
  }

  @Test func `messages and the password open from the buttons`() throws {
    var visit = try visit()
    try visit.press("<right><enter>")
    #expect(visit.page(MessagesScreen.self) != nil)
    try visit.press("<esc><right><enter>")
    #expect(visit.page(ChangePasswordScreen.self) != nil)
  }

  @Test func `a changed password is the one that counts`() throws {
    var visit = try visit()
    try visit.press("pqian-tang-8<tab>new-words-1<tab>new-words-1<tab><enter>")
    #expect(visit.shows("密码已修改"))
    #expect(try visit.sample.session.confirms(password: "new-words-1"))
  }
}
