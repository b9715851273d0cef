import Casework
import TestSupport
import Testing

/// Nobody is punished for the station's lateness.
struct LateReviewTests {
  private let kiosk: SampleKiosk
  private let reviewer: StaffSession
  /// Booked for Friday 2026-11-27.
  private let number: ApplicationNumber

  init() throws {
    kiosk = try SampleKiosk()
    reviewer = try SampleStation(kiosk).sign("chenjing")
    number = try kiosk.booked().number
  }

  private func setClock(_ day: String, hour: Int = 10) throws {
    kiosk.world.now = try #require(Moment(day: SampleKiosk.day(day), hour: hour))
  }

  private func write() throws -> VisitNotices.Count {
    try VisitNotices(
      store: kiosk.store,
      office: kiosk.office,
      surroundings: kiosk.world.surroundings
    ).write()
  }

  private func passed(on day: String) throws -> Application {
    try setClock(day, hour: 16)
    return try reviewer.settle(.pass, number)
  }

  private var status: ApplicationStatus? { kiosk.store.application(number)?.status }
  private var messages: [Message] { kiosk.store.messages(to: kiosk.session.account.name) }

  @Test
  func `an unreviewed case whose day went by stays in the queue, and its person is told once`()
    throws
  {
    try setClock("2026-11-30")
    #expect(try write().lapsed == 1)
    #expect(try write() == VisitNotices.Count())
    #expect(status == .awaitingReview)
    let message = try #require(messages.first)
    #expect(message.id == "A0000000001-l20261127")
    #expect(message.text.contains("预约的11月27日已过") && message.text.contains("请登录另选日期"))
    #expect(message.text.utf16.count <= 70)
  }

  @Test func `whoever's day went by unreviewed may choose another, and is told of that one too`()
    throws
  {
    try setClock("2026-11-30")
    _ = try write()
    let again = try kiosk.session.book(number, on: SampleKiosk.day("2026-12-01"), .morning)
    #expect(again.status == .awaitingReview)
    #expect(try write().reminders == 1)
    try setClock("2026-12-02")
    #expect(try write().lapsed == 1)
    #expect(messages.first?.id == "A0000000001-l20261201")
  }

  @Test func `on the day itself the visit stays, for the window reviews on the spot`() throws {
    try setClock("2026-11-27", hour: 23)
    #expect(try write() == VisitNotices.Count())
    #expect(throws: Refusal.tooLateToChange) {
      try kiosk.session.book(number, on: SampleKiosk.day("2026-11-30"), .morning)
    }
  }

  @Test func `a case passed after its day names no day that is over`() throws {
    let shown = try passed(on: "2026-11-30")
    let message = try #require(messages.first)
    #expect(message.text.contains("初审已通过") && message.text.contains("请登录另选日期"))
    #expect(!message.text.contains("11月27日"))
    try setClock("2026-11-26")
    #expect(reviewer.message(of: .pass, on: shown, faults: 0)?.text.contains("11月27日") == true)
  }

  @Test func `who was passed after the day chooses another without a second review`() throws {
    _ = try passed(on: "2026-11-30")
    let told = messages.count
    try setClock("2026-12-01")
    #expect(try write().lapsed == 1)
    #expect(status == .awaitingBooking && messages.count == told)
    #expect(kiosk.store.lastAudit()?.action == .lapsed)
    let again = try kiosk.session.book(number, on: SampleKiosk.day("2026-12-02"), .morning)
    #expect(again.status == .passed)
    try setClock("2026-12-03")
    #expect(try write().missed == 1)
  }

  @Test func `who was passed on the very day is told the day after, and is not missing`() throws {
    _ = try passed(on: "2026-11-27")
    try setClock("2026-11-28")
    #expect(try write().lapsed == 1)
    #expect(status == .awaitingBooking)
    #expect(messages.first?.text.contains("预约的11月27日已过") == true)
  }

  @Test func `a late decision may be undone before its place is given back`() throws {
    _ = try passed(on: "2026-11-30")
    kiosk.world.wait(seconds: StaffSession.undoSeconds)
    #expect(try write() == VisitNotices.Count())
    #expect(try reviewer.undo(number).heldSlot?.day == SampleKiosk.day("2026-11-27"))
    #expect(status == .awaitingReview)
  }

  @Test func `the window cannot call somebody missing who was passed on that very day`() throws {
    _ = try passed(on: "2026-11-27")
    try setClock("2026-11-27", hour: 18)
    #expect(throws: Refusal.notPossible(in: .passed)) { try reviewer.miss(number) }
  }
}
