import Casework
import TestSupport
import Testing

@Suite("How long a review may still take")
struct DeadlineTests {
  private func moment(_ text: String) throws -> Moment {
    let parts = text.split(separator: " ")
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    return try #require(
      Moment(day: SampleKiosk.day(String(parts[0])), hour: clock[0], minute: clock[1])
    )
  }

  /// Received, now, the day due, working minutes left: a day has 180 + 210.
  @Test(arguments: [
    ("2026-11-23 09:41", "2026-11-23 09:41", "2026-11-25", 139 + 210 + 780),
    // Before the office opens, and after it has shut.
    ("2026-11-23 09:41", "2026-11-24 06:00", "2026-11-25", 780),
    ("2026-11-23 09:41", "2026-11-24 20:00", "2026-11-25", 390),
    // In the noon break; in the last minute; one after it.
    ("2026-11-23 09:41", "2026-11-25 12:30", "2026-11-25", 210),
    ("2026-11-23 09:41", "2026-11-25 16:59", "2026-11-25", 1),
    ("2026-11-23 09:41", "2026-11-25 17:01", "2026-11-25", 0),
    // The day has ended without anybody at work: over all the same.
    ("2026-11-23 09:41", "2026-11-26 00:00", "2026-11-25", -1),
    ("2026-11-23 09:41", "2026-11-26 10:00", "2026-11-25", -60),
    // Over a weekend.
    ("2026-11-27 15:00", "2026-11-28 11:00", "2026-12-01", 780),
    ("2026-11-26 15:00", "2026-11-29 11:00", "2026-11-30", 390),
    ("2026-11-25 15:00", "2026-11-29 11:00", "2026-11-27", -1),
    ("2026-11-25 15:00", "2026-11-30 17:00", "2026-11-27", -390),
    // A Sunday that is worked; the days of 国庆.
    ("2026-09-18 09:00", "2026-09-20 09:00", "2026-09-21", 780),
    ("2026-09-29 09:00", "2026-10-03 09:00", "2026-10-08", 390),
    ("2026-09-28 09:00", "2026-10-10 09:30", "2026-09-30", -(390 + 390 + 30)),
  ])
  func `only working minutes count`(
    received: String,
    now: String,
    day: String,
    minutes: Int
  ) throws {
    let deadline = ReviewDeadline(
      received: try moment(received),
      office: SampleOffice.office,
      now: try moment(now)
    )
    #expect(deadline.day.description == day)
    #expect(deadline.workingMinutes == minutes)
    #expect(deadline.isOverdue == (minutes < 0))
  }

  @Test func `overdue are the days of submission up to one, and the case says so too`() throws {
    let office = SampleOffice.office
    for offset in 0..<400 {
      let today = SampleKiosk.day("2026-01-10").adding(days: offset)
      let last = ReviewDeadline.overdueThrough(today: today, workdays: office.workdays)
      let due = { BookingWindow(submittedOn: $0, workdays: office.workdays).reviewDue }
      #expect(due(last) < today)
      #expect(due(last.adding(days: 1)) >= today)
    }
  }

  @Test func `a resubmission is received anew and counted as one`() throws {
    let kiosk = try SampleKiosk()
    let reviewer = try SampleStation(kiosk).sign("chenjing")
    let number = try kiosk.booked().number
    try reviewer.settle(.giveBack(lateReason: nil), number, faults: [.answer(.mobile): "空号"])
    kiosk.world.wait(seconds: 86_400)
    let mended = try kiosk.mended(number)
    let row = try #require(try reviewer.queue(in: .awaitingBooking, limit: 9).first)
    #expect(row.submissions == 2 && row.received == mended.submittedAt)
    #expect(reviewer.deadline(of: row).day.description == "2026-11-26")
  }
}
