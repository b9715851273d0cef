import Casework
import Testing

struct BookingWindowTests {
  /// The table of domain.md: submitted, review due, the seven days.
  @Test(arguments: [
    (
      "2026-11-23", "2026-11-25",
      ["11-26", "11-27", "11-30", "12-01", "12-02", "12-03", "12-04"]
    ),
    (
      "2026-11-28", "2026-12-01",
      ["12-02", "12-03", "12-04", "12-07", "12-08", "12-09", "12-10"]
    ),
    (
      "2026-09-18", "2026-09-21",
      ["09-22", "09-23", "09-24", "09-28", "09-29", "09-30", "10-08"]
    ),
    (
      "2026-09-28", "2026-09-30",
      ["10-08", "10-09", "10-10", "10-12", "10-13", "10-14", "10-15"]
    ),
    (
      "2026-02-12", "2026-02-14",
      ["02-24", "02-25", "02-26", "02-27", "02-28", "03-02", "03-03"]
    ),
  ])
  func `working days 3 to 9 are bookable`(_ submitted: String, due: String, days: [String]) throws {
    let window = try window(submitted)
    #expect(window.reviewDue.description == due)
    #expect(window.bookable.map { String($0.description.dropFirst(5)) } == days)
    #expect(!window.isProvisional)
  }

  @Test(arguments: [
    ("2026-09-17", DayJudgement.closed(.beforeSubmission)),
    ("2026-09-13", .closed(.beforeSubmission)),
    ("2026-09-18", .closed(.submissionDay)),
    ("2026-09-19", .closed(.weekend)),
    ("2026-09-20", .closed(.underReview)),
    ("2026-09-21", .closed(.underReview)),
    ("2026-09-22", .bookable),
    ("2026-09-25", .closed(.holiday(.midAutumn))),
    ("2026-10-01", .closed(.holiday(.nationalDay))),
    ("2026-10-08", .bookable),
    ("2026-10-09", .closed(.beyondWindow)),
    ("2026-10-10", .closed(.beyondWindow)),
    ("2026-10-11", .closed(.weekend)),
  ])
  func `every day around a window has its one reason`(_ day: String, judgement: DayJudgement) throws
  {
    let window = try window("2026-09-18")
    #expect(window.judgement(of: try #require(CalendarDay(day))) == judgement)
  }

  @Test func `every submission of 2024 to 2026 has seven bookable days and no others`() throws {
    var day = try #require(CalendarDay("2024-01-01"))
    while day.year < 2027 {
      let window = BookingWindow(submittedOn: day, workdays: AnnouncedYears.workdays)
      let picked = (0...60).map { day.adding(days: $0) }
        .filter { window.judgement(of: $0) == .bookable }
      #expect(picked == window.bookable && picked.count == 7, "submitted on \(day)")
      day = day.adding(days: 1)
    }
  }

  @Test(arguments: [
    ("2023-12-31", false), ("2026-12-18", false), ("2026-12-21", true), ("2026-12-31", true),
    ("2027-03-01", true),
  ])
  func `a window reaching an unannounced year is provisional`(_ submitted: String, expected: Bool)
    throws
  {
    #expect(try window(submitted).isProvisional == expected)
  }

  @Test func `somebody who books late gets the first day left`() throws {
    let window = try window("2026-11-23")
    let days = ["2026-11-23", "2026-11-28", "2026-12-04", "2026-12-05"].compactMap {
      CalendarDay($0)
    }
    #expect(
      days.map { window.earliest(from: $0)?.description }
        == ["2026-11-26", "2026-11-30", "2026-12-04", nil]
    )
  }

  private func window(_ submitted: String) throws -> BookingWindow {
    BookingWindow(
      submittedOn: try #require(CalendarDay(submitted)),
      workdays: AnnouncedYears.workdays
    )
  }
}
