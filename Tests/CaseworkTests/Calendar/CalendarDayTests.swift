import Casework
import Testing

struct CalendarDayTests {
  @Test func `every day from 1800 to 2999 has the number after the day before`() {
    var expected = -62091
    for year in 1800...2999 {
      for month in 1...12 {
        for day in 1...31 {
          guard let real = CalendarDay(year: year, month: month, day: day) else { continue }
          guard real.number == expected, CalendarDay(number: expected) == real else {
            Issue.record("\(real) has the number \(real.number), not \(expected)")
            return
          }
          expected += 1
        }
      }
    }
    #expect(expected == 376_200)
  }

  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("2000-02-29", 11016, .tuesday),
    ("2026-11-23", 20780, .monday), ("1969-12-28", -4, .sunday), ("1800-01-01", -62091, .wednesday),
  ])
  func `known days have their number and weekday`(_ iso: String, number: Int, weekday: Weekday)
    throws
  {
    let day = try #require(CalendarDay(iso))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.description == iso)
  }

  @Test(arguments: [
    "", "2026-1-1", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
    "2026-01-00", "1799-12-31", "3000-01-01", "2026/01/01", "2026-01-01 ", "+026-01-01",
    "2026-01-0１", "２０２６-01-01", "20260101", "2026-01-01T00:00", "-202-01-01",
  ])
  func `anything but a real day in the one spelling is refused`(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test(arguments: [
    ("2026-08-31", 6, "2027-02-28"), ("2023-08-31", 6, "2024-02-29"),
    ("2026-05-31", 1, "2026-06-30"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-12-31", 2, "2027-02-28"),
    ("2026-03-31", 0, "2026-03-31"),
    ("2026-01-15", Int.max, "2999-12-31"), ("2026-01-15", Int.min, "1800-01-01"),
    ("2999-12-01", 1, "2999-12-31"), ("1800-01-09", -1, "1800-01-01"),
  ])
  func `months end on the same day or the month's last`(_ from: String, months: Int, to: String)
    throws
  {
    #expect(try #require(CalendarDay(from)).adding(months: months).description == to)
  }

  @Test func `days are added over years and stop at the calendar's ends`() throws {
    let day = try #require(CalendarDay("2026-12-31"))
    #expect(day.adding(days: 60).description == "2027-03-01")
    #expect(day.adding(days: -365).description == "2025-12-31")
    #expect(day.adding(days: .max) == .last)
    #expect(day.adding(days: .min) == .first)
    #expect(day.days(until: day.adding(days: -3)) == -3)
    #expect(day.firstOfMonth.description == "2026-12-01")
    #expect(day.adding(months: 2).daysInMonth == 28)
    #expect(day < day.adding(days: 1))
  }
}
