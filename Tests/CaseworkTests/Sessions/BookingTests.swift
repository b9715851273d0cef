import Casework
import TestSupport
import Testing

@Suite("Booking")
struct BookingTests {
  private let kiosk: SampleKiosk

  init() throws { kiosk = try SampleKiosk() }

  private static let bookable = [
    "2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03",
    "2026-12-04",
  ]

  @Test func `of two months exactly seven days can be booked`() throws {
    let offers = kiosk.session.offers(for: try kiosk.submitted())
    let days = (0..<60).map { SampleKiosk.day("2026-11-01").adding(days: $0) }
    let open = try days.filter {
      if case .open = try offers.offer(of: $0) { return true } else { return false }
    }
    #expect(open.map(\.description) == Self.bookable)
  }

  @Test func `every other day is refused`() throws {
    let number = try kiosk.submitted().number
    for offset in 0..<60 {
      let day = SampleKiosk.day("2026-11-01").adding(days: offset)
      guard !Self.bookable.contains(day.description) else { continue }
      #expect(throws: Refusal.dayNotOffered) {
        try kiosk.session.book(number, on: day, .morning)
      }
    }
  }

  @Test(arguments: [ApplicationStatus.returned, .ineligible, .arrived, .completed, .expired])
  func `what was returned or decided is not booked past its reviewer`(
    _ status: ApplicationStatus
  ) throws {
    let number = try kiosk.application(in: status).number
    #expect(throws: Refusal.self) {
      try kiosk.session.book(number, on: SampleKiosk.day("2026-12-01"), .morning)
    }
    #expect(kiosk.store.application(number)?.status == status)
  }

  @Test func `a full half day is refused and the other half still taken`() throws {
    try kiosk.occupy(20, on: "2026-11-26", .morning)
    let application = try kiosk.submitted()
    let day = SampleKiosk.day("2026-11-26")
    #expect(
      try kiosk.session.offers(for: application).offer(of: day)
        == .open(morning: 0, afternoon: 20)
    )
    #expect(throws: Refusal.placeTaken) {
      try kiosk.session.book(application.number, on: day, .morning)
    }
    let booked = try kiosk.session.book(application.number, on: day, .afternoon)
    #expect(booked.status == .awaitingReview)
  }

  @Test func `the earliest place skips what is full`() throws {
    try kiosk.occupy(20, on: "2026-11-26", .morning)
    try kiosk.occupy(20, on: "2026-11-26", .afternoon, from: 20)
    let offers = kiosk.session.offers(for: try kiosk.submitted())
    #expect(try offers.offer(of: SampleKiosk.day("2026-11-26")) == .full)
    #expect(try offers.earliest()?.day.description == "2026-11-27")
  }

  @Test func `the earliest place is another than the one held`() throws {
    let application = try kiosk.booked(on: "2026-11-26", .morning)
    let earliest = try #require(try kiosk.session.offers(for: application).earliest())
    #expect(earliest.day.description == "2026-11-26")
    #expect(earliest.half == .afternoon)
  }

  @Test func `moving the visit frees its first place`() throws {
    let number = try kiosk.booked(on: "2026-11-26").number
    let moved = try kiosk.session.book(number, on: SampleKiosk.day("2026-11-30"), .afternoon)
    #expect(moved.history.map(\.event) == [.submitted, .booked, .rebooked])
    let first = Slot(
      station: SampleOffice.station,
      day: SampleKiosk.day("2026-11-26"),
      half: .morning
    )
    #expect(kiosk.store.booked(first) == 0)
  }

  @Test func `a visit that is passed stays passed on another day`() throws {
    let application = try kiosk.application(in: .passed)
    let moved = try kiosk.session.book(
      application.number,
      on: SampleKiosk.day("2026-12-01"),
      .morning
    )
    #expect(moved.status == .passed)
  }

  @Test func `it is changed or cancelled until the day before`() throws {
    let number = try kiosk.booked(on: "2026-11-27").number
    kiosk.world.wait(seconds: 3 * 86_400)
    #expect(throws: Never.self) {
      try kiosk.session.book(number, on: SampleKiosk.day("2026-11-30"), .morning)
    }
    kiosk.world.wait(seconds: 4 * 86_400)
    #expect(throws: Refusal.tooLateToChange) { try kiosk.session.cancelBooking(number) }
    #expect(throws: Refusal.tooLateToChange) { try kiosk.session.cancel(number) }
    #expect(throws: Refusal.tooLateToChange) {
      try kiosk.session.book(number, on: SampleKiosk.day("2026-12-02"), .morning)
    }
  }

  @Test func `a returned case frees its place`() throws {
    let application = try kiosk.application(in: .returned)
    #expect(application.heldSlot == nil)
    let slot = Slot(
      station: SampleOffice.station,
      day: SampleKiosk.day("2026-11-27"),
      half: .morning
    )
    #expect(kiosk.store.booked(slot) == 0)
  }

  @Test func `a cancelled booking is told, and may be made again`() throws {
    let number = try kiosk.booked().number
    #expect(try kiosk.session.cancelBooking(number).status == .awaitingBooking)
    #expect(try kiosk.session.messages().first?.text.contains("11月27日") == true)
    #expect(throws: Never.self) {
      try kiosk.session.book(number, on: SampleKiosk.day("2026-11-27"), .morning)
    }
  }

  @Test func `when every day has passed unused the seven days count from today`() throws {
    let number = try kiosk.submitted().number
    kiosk.world.wait(seconds: 30 * 86_400)
    let offers = kiosk.session.offers(for: try kiosk.session.application(number))
    #expect(offers.window.submittedOn.description == "2026-12-23")
    #expect(offers.window.isProvisional)
  }

  @Test func `a review that is late changes nothing but the word for it`() throws {
    let application = try kiosk.booked(on: "2026-12-04")
    let workdays = SampleOffice.office.workdays
    #expect(!application.isOverdue(workdays: workdays, today: SampleKiosk.day("2026-11-25")))
    #expect(application.isOverdue(workdays: workdays, today: SampleKiosk.day("2026-11-26")))
    #expect(application.status == .awaitingReview)
  }
}
