import Casework
import TestSupport
import Testing

struct VisitNoticesTests {
  private let kiosk: SampleKiosk

  init() throws { kiosk = try SampleKiosk() }

  private func write(at office: Office? = nil) throws -> VisitNotices.Count {
    try VisitNotices(
      store: kiosk.store,
      office: office ?? kiosk.office,
      surroundings: kiosk.world.surroundings
    ).write()
  }

  private func setClock(_ day: String, hour: Int = 10) throws {
    kiosk.world.now = try #require(Moment(day: SampleKiosk.day(day), hour: hour))
  }

  private var newest: Message {
    get throws { try #require(kiosk.store.messages(to: kiosk.session.account.name).first) }
  }

  private func deliver() throws -> MessageDelivery.Count {
    try MessageDelivery(
      store: kiosk.store,
      gateway: ScriptedGateway(),
      surroundings: kiosk.world.surroundings
    ).deliver()
  }

  @Test func `a visit is reminded of once, on the day before`() throws {
    _ = try kiosk.booked(on: "2026-11-27")
    try setClock("2026-11-25")
    #expect(try write() == VisitNotices.Count())
    try setClock("2026-11-26")
    #expect(try write().reminders == 1)
    #expect(try write().reminders == 0)
    #expect(try newest.id == "A0000000001-d20261127")
    #expect(try newest.text.contains("明天(11月27日)"))
    #expect(try newest.text.unicodeScalars.count <= 70)
  }

  @Test func `a decision after the reminder sends no second one`() throws {
    let application = try kiosk.booked(on: "2026-11-27")
    try setClock("2026-11-26")
    #expect(try write().reminders == 1)
    try kiosk.station(application) { try $0.pass(at: kiosk.world.now) }
    #expect(try write().reminders == 0)
  }

  @Test(arguments: [(0, 8, 15), (8, 8, 15), (9, 9, 0)])
  func `nobody is written to before the office opens`(hour: Int, at: Int, minute: Int) throws {
    _ = try kiosk.booked(on: "2026-11-27")
    try setClock("2026-11-26", hour: hour)
    let hours = OfficeHours(morning: 8 * 60 + 15..<720, afternoon: 810..<1020)
    #expect(try write(at: SampleOffice.office(hours: hours)).reminders == 1)
    let day = SampleKiosk.day("2026-11-26")
    #expect(try newest.dueAt == Moment(day: day, hour: at, minute: minute))
  }

  @Test func `a reminder of a visit that was given back is not sent`() throws {
    let application = try kiosk.booked(on: "2026-11-27")
    _ = try deliver()
    try setClock("2026-11-26")
    _ = try write()
    try kiosk.station(application) { try $0.giveBack(SampleKiosk.marks, at: kiosk.world.now) }
    #expect(try deliver().withdrawn == 1)
    #expect(try newest.state == .withdrawn)
  }

  @Test func `tomorrow is never said on the day itself`() throws {
    _ = try kiosk.booked(on: "2026-11-27")
    _ = try deliver()
    try setClock("2026-11-26", hour: 23)
    _ = try write()
    try setClock("2026-11-27", hour: 0)
    #expect(try deliver().withdrawn == 1)
  }

  @Test func `who passed and did not come is told once, on a later day`() throws {
    let application = try kiosk.application(in: .passed)
    try setClock("2026-11-27", hour: 23)
    #expect(try write().missed == 0)
    try setClock("2026-11-30")
    #expect(try write().missed == 1)
    #expect(try write().missed == 0)
    #expect(kiosk.store.application(application.number)?.status == .noShow)
    #expect(try newest.text.contains("未按预约到场"))
    #expect(kiosk.store.lastAudit()?.action == .missed)
  }

  @Test(arguments: [ApplicationStatus.arrived, .accepted, .completed])
  func `who came is told nothing`(status: ApplicationStatus) throws {
    let application = try kiosk.application(in: status)
    try setClock("2026-11-30")
    #expect(try write() == VisitNotices.Count())
    #expect(kiosk.store.application(application.number)?.status == status)
  }
}
