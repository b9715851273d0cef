import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

/// Choosing a day: Monday 2026-11-23 is the day of submission.
struct BookingScreenTests {
  private static let bookable = [
    "2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03",
    "2026-12-04",
  ]

  private func visit(
    _ office: Office = SampleOffice.office,
    before: (SampleKiosk) throws -> Void = { _ in }
  ) throws -> Visit {
    let kiosk = try SampleKiosk(office: office)
    try before(kiosk)
    let number = try kiosk.submitted().number
    return try Visit(kiosk) { try Self.page($0, number) }
  }

  private static func page(
    _ kiosk: SampleKiosk,
    _ number: ApplicationNumber
  ) throws -> BookingScreen {
    try BookingScreen(
      session: kiosk.session,
      counter: kiosk.counter,
      application: try kiosk.session.application(number)
    )
  }

  private func number(_ visit: Visit) throws -> ApplicationNumber {
    try #require(try visit.sample.session.applications().first).number
  }

  @Test func `one place is one place in English`() throws {
    var visit = try visit(SampleOffice.office(morning: 1, afternoon: 2))
    try visit.press("<f3>")
    #expect(visit.shows("Morning ○ 1 place left    Afternoon ○ 2 places left"))
  }

  @Test func `exactly seven days of the two months can be chosen`() throws {
    let page = try #require(try visit().page(BookingScreen.self))
    let open = page.picker.months.flatMap { $0.weeks.joined() }.compactMap { $0 }
      .filter(\.state.isOpen).map(\.id)
    #expect(open == Self.bookable.map { SampleKiosk.day($0).number })
  }

  @Test(
    arguments: [
      ("<home><left>", "审核期内"), ("<home><right*2>", "周末"), ("<home><left*3>", "提交当日"),
      ("<home><left*5>", "提交日期以前"), ("<end><right*3>", "超出范围"),
    ] as [(KeyScript, String)]
  )
  func `every closed day says why, and Enter does not choose it`(
    keys: KeyScript,
    reason: String
  ) throws {
    var visit = try visit()
    try visit.press(keys)
    #expect(visit.shows("× 不能预约：\(reason)"))
    try visit.press("<enter>")
    #expect(visit.shows("不能预约：\(reason)") && !visit.shows("选择时段"))
  }

  @Test func `the cursor starts at the earliest day, and E leads back to it`() throws {
    var visit = try visit()
    #expect(visit.page(BookingScreen.self)?.day == SampleKiosk.day(Self.bookable[0]))
    try visit.press("<end>E")
    #expect(visit.page(BookingScreen.self)?.day == SampleKiosk.day(Self.bookable[0]))
  }

  @Test func `a day, its afternoon and a yes take the place`() throws {
    var visit = try visit()
    try visit.press("<right><enter><down><enter*2>")
    let booked = try visit.sample.session.application(number(visit))
    #expect(booked.heldSlot?.day == SampleKiosk.day("2026-11-27"))
    #expect(booked.heldSlot?.half == .afternoon)
    #expect(visit.page(AppointmentScreen.self) != nil && visit.shows("预约成功"))
  }

  @Test func `a full half says so and is not taken`() throws {
    var visit = try visit(SampleOffice.office(morning: 1, afternoon: 2)) {
      try $0.occupy(1, on: "2026-11-26", .morning)
    }
    try visit.press("<enter><up><enter>")
    #expect(visit.shows("上午已约满，不能选择"))
    try visit.press("<enter>")
    #expect(try visit.sample.session.application(number(visit)).heldSlot == nil)
  }

  @Test func `who loses the last place is told, keeps the cursor and sees the day full`() throws {
    var visit = try visit(SampleOffice.office(morning: 1, afternoon: 0))
    try visit.press("<right><enter*2>")
    try visit.sample.occupy(1, on: "2026-11-27", .morning)
    try visit.press("<enter>")
    let page = try #require(visit.page(BookingScreen.self))
    #expect(visit.shows("名额已被占用，请选择其他日期"))
    #expect(page.day == SampleKiosk.day("2026-11-27") && page.picker.currentDay?.state == .full)
  }

  @Test func `Esc keeps the application without a day, and says so at home`() throws {
    var visit = try visit()
    try visit.press("<enter><esc*2>")
    #expect(visit.page(HomeScreen.self) != nil && visit.shows("保留为“请选择日期”"))
    #expect(try visit.sample.session.application(number(visit)).status == .awaitingBooking)
  }

  @Test func `a booking moves to another day, and its old place is free`() throws {
    let kiosk = try SampleKiosk()
    let booked = try kiosk.booked()
    var visit = try Visit(kiosk) { try Self.page($0, booked.number) }
    #expect(visit.shows("27●"))
    try visit.press("<end><enter*3>")
    let old = try #require(booked.heldSlot)
    #expect(kiosk.store.booked(old) == 0 && visit.shows("改期成功"))
  }

  @Test func `whoever has no day yet can look at the application and withdraw it`() throws {
    var visit = try visit()
    try visit.press("VXy")
    #expect(try visit.sample.session.application(number(visit)).status == .cancelled)
  }
}
