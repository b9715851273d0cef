import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

/// What the check page does with keys.
struct CheckAnswersTests {
  private func visit(_ kiosk: SampleKiosk? = nil, isWhole: Bool = true) throws -> Visit {
    try Visit(kiosk) { kiosk in
      let draft = try isWhole ? kiosk.completeDraft() : kiosk.filledDraft()
      return CheckAnswersScreen(session: kiosk.session, counter: kiosk.counter, draft: draft)
    }
  }

  @Test func `a row opens at its field and leads straight back with the change`() throws {
    var visit = try visit()
    try visit.press("<down*3><enter>")
    #expect(visit.page(BasicInfoScreen.self)?.form.focus == .answer(.mobile))
    try visit.press("<c-u>13900139000<s-tab*5><enter>")
    #expect(visit.page(CheckAnswersScreen.self) != nil)
    #expect(visit.shows("139 0013 9000"))
    #expect(try visit.sample.session.draft()?.place == .check)
  }

  @Test func `Esc from a change comes back too, and keeps it`() throws {
    var visit = try visit()
    try visit.press("<down><enter><c-u>欧阳若男<esc>")
    #expect(visit.page(CheckAnswersScreen.self) != nil)
    #expect(visit.shows("欧阳若男"))
  }

  @Test func `a change leaves the attached papers alone`() throws {
    var visit = try visit()
    let papers = try visit.sample.session.draft()?.documents
    try visit.press("<down><enter><c-u>欧阳若男<esc>")
    #expect(try visit.sample.session.draft()?.documents == papers)
  }

  @Test func `submitting twice makes one application`() throws {
    var visit = try visit()
    try visit.press("<end>")
    let page = try #require(visit.page(CheckAnswersScreen.self))
    try visit.press("<enter>")
    try visit.kiosk.pages.follow(.start([page]))
    try visit.press("<enter>")
    #expect(try visit.sample.session.applications().count == 1)
    #expect(visit.page(CheckAnswersScreen.self) == nil)
  }

  @Test func `what is missing is named, and nothing is submitted`() throws {
    var visit = try visit(isWhole: false)
    try visit.press("<end><enter>")
    #expect(visit.shows("缺少本人证件照"))
    #expect(try visit.sample.session.applications().isEmpty)
  }

  @Test func `an answer gone wrong meanwhile leads to its field`() throws {
    var visit = try visit()
    try visit.press("<down*3><enter><c-u>139<esc><end><enter>")
    #expect(visit.shows("手机号码应为11位，现在是3位"))
    try visit.press("<enter>")
    #expect(visit.page(BasicInfoScreen.self)?.form.focus == .answer(.mobile))
  }

  @Test func `the whole number is shown while its row is chosen`() throws {
    var visit = try visit()
    #expect(!visit.shows("340122198805099975"))
    try visit.press("<down*2>")
    #expect(visit.shows("340122198805099975"))
  }

  @Test func `first page, check page and back again show the same draft`() throws {
    let kiosk = try SampleKiosk()
    let draft = try kiosk.completeDraft()
    let pages = Routes.wizard(draft, session: kiosk.session, counter: kiosk.counter)
    var stack = ScreenStack(pages, titleBar: TitleBar(service: "")) { _ in .chinese }
    for key in KeyScript("<down*3><enter><c-u>13900139000<esc>").keys { try stack.handle(key) }
    try stack.keep()
    #expect(try kiosk.session.draft()?.answers.mobile == "13900139000")
    while stack.screens.count > 1 { try stack.handle(.escape) }
    let first = try #require(stack.screens.first as? BasicInfoScreen)
    #expect(first.typedAnswers.mobile == "13900139000")
    #expect(first.draft.documents == draft.documents)
  }
}
