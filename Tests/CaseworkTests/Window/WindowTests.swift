import Casework
import TestSupport
import Testing

@Suite("At the window")
struct WindowTests {
  private let kiosk: SampleKiosk
  private let station: SampleStation
  private let reviewer: StaffSession

  init() throws {
    kiosk = try SampleKiosk()
    station = try SampleStation(kiosk)
    reviewer = try station.sign("chenjing")
  }

  private func passed(_ half: DayHalf = .morning) throws -> Application {
    let number = try kiosk.booked(on: "2026-11-26", half).number
    return try reviewer.settle(.pass, number)
  }

  private func go(to day: String, _ hour: Int, _ minute: Int = 0) throws {
    kiosk.world.now = try #require(
      Moment(day: SampleKiosk.day(day), hour: hour, minute: minute)
    )
  }

  @Test func `people are checked in on their day only`() throws {
    let number = try passed().number
    try go(to: "2026-11-25", 10)
    #expect(throws: Refusal.notTheDay(SampleKiosk.day("2026-11-26"))) {
      try reviewer.checkIn(number)
    }
    try go(to: "2026-11-26", 9)
    #expect(try reviewer.checkIn(number).status == .arrived)
    #expect(throws: Refusal.notPossible(in: .arrived)) { try reviewer.checkIn(number) }
  }

  @Test func `a late review holds nobody off at the window`() throws {
    let number = try kiosk.booked(on: "2026-11-26").number
    try go(to: "2026-11-26", 9)
    #expect(try reviewer.checkIn(number).status == .arrived)
    let opened = try reviewer.open(number)
    #expect(opened.isOwn)
    let faults: [Mark.Item: String] = [.material("lease"): "原件与照片不一致"]
    let judged = reviewer.judgements(of: opened.application, faults: faults)
    let back = try reviewer.decide(.giveBack(lateReason: nil), on: opened.application, judged)
    #expect(back.status == .returned && back.heldSlot == nil)
    let undone = try reviewer.undo(number)
    #expect(undone.status == .arrived && undone.heldSlot?.day.description == "2026-11-26")
  }

  @Test func `accepting needs every original, and gives receipt and day`() throws {
    let application = try passed()
    try go(to: "2026-11-26", 9)
    _ = try reviewer.checkIn(application.number)
    let all = application.documents.settled
    #expect(throws: Refusal.originalsMissing(["lease"])) {
      try reviewer.accept(application.number, originals: all.subtracting(["lease"]))
    }
    let accepted = try reviewer.accept(application.number, originals: all)
    #expect(accepted.receipt?.text == "SL20261126-0000000001")
    #expect(accepted.certificateDue?.description == "2026-12-11")
    #expect(try reviewer.complete(application.number).status == .completed)
    let actions = kiosk.store.audit(after: 0, limit: 99).map(\.action)
    #expect(actions.suffix(3) == [.arrived, .accepted, .completed])
  }

  @Test func `nobody is missing before their half of the day is over`() throws {
    let number = try passed().number
    try go(to: "2026-11-26", 11, 59)
    #expect(throws: Refusal.notPossible(in: .passed)) { try reviewer.miss(number) }
    try go(to: "2026-11-26", 12)
    let missed = try reviewer.miss(number)
    #expect(missed.status == .noShow && missed.heldSlot == nil)
    let message = try #require(kiosk.session.messages().first)
    #expect(message.text.contains("12月26日"))
    let again = try kiosk.session.book(number, on: SampleKiosk.day("2026-12-01"), .morning)
    #expect(again.status == .passed)
  }

  @Test func `who is here is not missing`() throws {
    let number = try passed().number
    try go(to: "2026-11-26", 9)
    _ = try reviewer.checkIn(number)
    try go(to: "2026-11-26", 18)
    #expect(throws: Refusal.notPossible(in: .arrived)) { try reviewer.miss(number) }
  }

  @Test func `the day's list is by half day and number`() throws {
    let late = try kiosk.booked(on: "2026-11-26", .afternoon).number
    let early = try kiosk.booked(.maLan, on: "2026-11-26").number
    let rows = try reviewer.visits(on: SampleKiosk.day("2026-11-26"))
    #expect(rows.map(\.number) == [early, late])
  }

  @Test func `a shut day gives every place back, tells everybody and loses nothing`() throws {
    let chief = try station.sign("lisuo", "李所", as: .chief)
    let first = try passed().number
    let second = try kiosk.booked(.maLan, on: "2026-11-26", .afternoon).number
    let other = try kiosk.booked(.zhangWei, on: "2026-11-27").number
    let day = SampleKiosk.day("2026-11-26")
    let rows = try chief.closeDay(day, reason: "窗口搬迁")
    #expect(rows.map(\.number) == [first, second])
    #expect(kiosk.store.application(first)?.status == .awaitingBooking)
    #expect(kiosk.store.application(other)?.status == .awaitingReview)
    for half in DayHalf.allCases {
      #expect(
        kiosk.store.booked(Slot(station: SampleOffice.station, day: day, half: half)) == 0
      )
    }
    let told = try kiosk.session.messages().filter { $0.text.contains("暂停办理") }
    #expect(told.count == 2 && told.allSatisfy { $0.text.contains("11月26日") })
    let application = try kiosk.session.application(first)
    let offers = kiosk.session.offers(for: application)
    #expect(try offers.offer(of: day) == .stationClosed("窗口搬迁"))
    #expect(throws: Refusal.dayNotOffered) {
      try kiosk.session.book(first, on: day, .morning)
    }
    // What was passed stays passed on the new day.
    let moved = try kiosk.session.book(first, on: SampleKiosk.day("2026-11-27"), .morning)
    #expect(moved.status == .passed)
    #expect(throws: Refusal.dayClosedAlready) { try chief.closeDay(day, reason: "再次") }
  }

  @Test func `today is not shut any more, and a day is not shut without a reason`() throws {
    let chief = try station.sign("lisuo", "李所", as: .chief)
    #expect(throws: Refusal.tooLateToChange) {
      try chief.closeDay(kiosk.world.now.day, reason: "停电")
    }
    #expect(throws: Refusal.reasonMissing) {
      try chief.closeDay(SampleKiosk.day("2026-11-30"), reason: " ")
    }
  }

  @Test(arguments: ["SL20261126-000000001", "sl20261126-0000000001", "SL2026112６-000000001"])
  func `what is no receipt number is none`(text: String) {
    #expect(ReceiptNumber(storedText: text) == nil)
  }
}
