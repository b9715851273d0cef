import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

/// What the first page keeps before a key's answer is seen, and what after.
struct BasicInfoSettlingTests {
  /// The page over a whole draft that is kept, the focus on one field.
  private func visit(at field: AnswerField) throws -> Visit {
    try Visit { kiosk in
      var draft = try kiosk.filledDraft()
      draft.place = .basicInfo(field)
      try kiosk.session.keep(draft)
      return BasicInfoScreen(session: kiosk.session, counter: kiosk.counter, draft: draft)
    }
  }

  private func kept(_ visit: Visit) throws -> Draft {
    try #require(try visit.sample.session.draft())
  }

  private static let noRoom = SystemFailure(.notDone, attempt: "write draft", errno: 28)

  @Test func `a finished field is in the store before it is said to be`() throws {
    var visit = try visit(at: .homeAddress)
    try visit.press("之一")
    _ = visit.kiosk.handle(.tab)
    #expect(try kept(visit).answers.homeAddress == "大学路23号之一")
    #expect(visit.shows("已保存"))
  }

  @Test func `a mere move is kept when it has been seen`() throws {
    var visit = try visit(at: .name)
    _ = visit.kiosk.handle(.tab)
    #expect(visit.shows("▸ 身份证号"))
    #expect(try kept(visit).place == .basicInfo(.name))
    let failed = visit.kiosk.settle()
    #expect(!failed)
    #expect(try kept(visit).place == .basicInfo(.identityNumber))
  }

  @Test func `a move that cannot be kept is said, once`() throws {
    var visit = try visit(at: .name)
    visit.sample.store.fail(with: Self.noRoom)
    _ = visit.kiosk.handle(.tab)
    let failed = visit.kiosk.settle()
    #expect(failed)
    #expect(visit.shows("✗"))
    _ = visit.kiosk.handle(.character("1"))
    let failedAgain = visit.kiosk.settle()
    #expect(!failedAgain)
  }

  @Test func `an answer that could not be kept is kept with the next move`() throws {
    var visit = try visit(at: .homeAddress)
    visit.sample.store.fail(with: Self.noRoom)
    try visit.press("之一<tab>")
    #expect(!visit.shows("已保存"))
    visit.sample.store.fail(with: nil)
    _ = visit.kiosk.handle(.tab)
    #expect(try kept(visit).answers.homeAddress == "大学路23号之一")
  }
}
