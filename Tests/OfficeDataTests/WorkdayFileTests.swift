import Casework
import Testing

@testable import OfficeData

struct WorkdayFileTests {
  let workdays = Workdays(years: BuiltIn.years, statutory: BuiltIn.statutory)

  private func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(text))
  }

  @Test func `three years are announced and 2027 is not`() {
    #expect(workdays.announcedYears == [2024, 2025, 2026])
  }

  @Test(arguments: [
    ("2026-09-25", Holiday.midAutumn), ("2026-09-27", .midAutumn), ("2026-10-01", .nationalDay),
    ("2026-02-23", .springFestival), ("2026-06-20", .dragonBoat), ("2026-04-06", .qingming),
    ("2026-05-05", .labourDay), ("2026-01-03", .newYear), ("2025-10-06", .midAutumn),
  ])
  func `every day off names its holiday`(text: String, holiday: Holiday) throws {
    #expect(workdays.kind(of: try day(text)) == .holiday(holiday))
  }

  @Test(arguments: [
    "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
  ])
  func `six weekend days of 2026 are worked`(text: String) throws {
    #expect(workdays.kind(of: try day(text)) == .makeUpWorking)
  }

  @Test(arguments: [
    ("2026-11-23", "2026-11-25", "2026-11-26", "2026-12-04"),
    ("2026-11-28", "2026-12-01", "2026-12-02", "2026-12-10"),
    ("2026-09-18", "2026-09-21", "2026-09-22", "2026-10-08"),
    ("2026-09-28", "2026-09-30", "2026-10-08", "2026-10-15"),
    ("2026-02-12", "2026-02-14", "2026-02-24", "2026-03-03"),
  ])
  func `the guide's examples come out`(
    submitted: String,
    due: String,
    first: String,
    last: String
  ) throws {
    let window = BookingWindow(submittedOn: try day(submitted), workdays: workdays)
    #expect(window.reviewDue == (try day(due)))
    #expect(window.bookable.first == (try day(first)))
    #expect(window.bookable.last == (try day(last)))
  }

  @Test func `in the year not announced the days off by law stand in`() throws {
    #expect(workdays.kind(of: try day("2027-02-05")) == .holiday(.springFestival))
    #expect(workdays.kind(of: try day("2027-09-15")) == .holiday(.midAutumn))
    #expect(workdays.kind(of: try day("2050-01-24")) == .holiday(.springFestival))
    #expect(workdays.kind(of: try day("2027-02-10")) == .working)
  }

  @Test func `the computed days agree with the announced ones`() {
    for year in BuiltIn.years {
      for statutory in BuiltIn.statutory[year.year] ?? [] {
        #expect(year.off[statutory.day] == statutory.holiday)
      }
    }
    #expect(BuiltIn.statutory.keys.sorted() == Array(2024...2050))
  }
}
