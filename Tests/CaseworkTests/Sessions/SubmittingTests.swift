import Casework
import TestSupport
import Testing

@Suite("Submitting")
struct SubmittingTests {
  private let kiosk: SampleKiosk

  init() throws { kiosk = try SampleKiosk() }

  @Test func `a submitted draft is gone and its application waits for a day`() throws {
    let application = try kiosk.submitted()
    #expect(application.status == .awaitingBooking)
    #expect(application.number.text == "A0000000001")
    #expect(try kiosk.session.draft() == nil)
    #expect(try kiosk.session.applications() == [application])
  }

  @Test func `a draft is submitted once, however often it is sent`() throws {
    let draft = try kiosk.completeDraft()
    let first = try kiosk.session.submit(draft)
    let second = try kiosk.session.submit(draft)
    #expect(first.number == second.number)
    #expect(try kiosk.session.applications().count == 1)
  }

  @Test func `a draft left behind by a pulled plug after submitting counts as none`() throws {
    let draft = try kiosk.completeDraft()
    _ = try kiosk.session.submit(draft)
    try kiosk.session.keep(draft)
    #expect(try kiosk.session.draft() == nil)
  }

  @Test func `missing materials are all named`() throws {
    let draft = try kiosk.filledDraft()
    #expect(
      throws: Refusal.materialsMissing([
        [.identityCardFront], [.identityCardBack], [.photo], ["lease"],
      ])
    ) { try kiosk.session.submit(draft) }
  }

  @Test func `one person has one live application, over all accounts`() throws {
    _ = try kiosk.submitted(.meiMingqiang)
    let draft = try kiosk.filledDraft(of: .meiMingqiang)
    #expect(throws: Refusal.appliedAlready(here: true)) {
      try kiosk.session.check(draft.answers)
    }
    let other = try kiosk.register(.zhangWei)
    #expect(throws: Refusal.appliedAlready(here: false)) {
      try kiosk.submitted(.meiMingqiang, by: other)
    }
  }

  @Test func `the sixth person of an account is refused, and taken when one is done`() throws {
    for place in 0..<5 { _ = try kiosk.submitted(.somebody(place)) }
    #expect(try kiosk.session.peopleCount() == 5)
    #expect(throws: Refusal.tooManyPeople(limit: 5)) { try kiosk.session.newDraft() }
    let newest = try #require(try kiosk.session.applications().first)
    _ = try kiosk.session.cancel(newest.number)
    #expect(throws: Never.self) { try kiosk.submitted(.somebody(9)) }
  }

  @Test func `a draft of the sixth person made beforehand is refused at submission`() throws {
    let session = kiosk.session
    let draft = try kiosk.completeDraft(of: .somebody(9))
    for place in 0..<5 { _ = try kiosk.submitted(.somebody(place)) }
    #expect(throws: Refusal.tooManyPeople(limit: 5)) { try session.submit(draft) }
  }

  @Test func `pages of materials no longer asked for are left out`() throws {
    var draft = try kiosk.completeDraft()
    draft.answers.dwelling = .owned
    let deed = SampleFiles.pdf(note: "deed")
    try kiosk.session.attach(deed, named: "deed.pdf", to: "title-deed", of: &draft)
    let application = try kiosk.session.submit(draft)
    #expect(application.documents.pages(of: "lease").isEmpty)
    #expect(application.documents.pages(of: "title-deed").count == 1)
  }

  @Test func `the message about it names the review's due day and no ID number`() throws {
    let application = try kiosk.submitted()
    let message = try #require(try kiosk.session.messages().first)
    #expect(message.text.contains("11月25日"))
    #expect(message.text.contains(application.number.text))
    #expect(!message.text.contains(application.info.identity.text))
  }

  @Test func `nobody sees an application of another account`() throws {
    let number = try kiosk.submitted().number
    let other = try kiosk.register(.zhangWei)
    #expect(throws: Refusal.noSuchApplication) { try other.application(number) }
    #expect(throws: Refusal.noSuchApplication) { try other.cancel(number) }
    #expect(throws: Refusal.noSuchApplication) {
      try other.book(number, on: SampleKiosk.day("2026-11-26"), .morning)
    }
  }
}
