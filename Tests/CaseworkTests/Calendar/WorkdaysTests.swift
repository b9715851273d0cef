import Casework
import Testing

struct WorkdaysTests {
  private let workdays = AnnouncedYears.workdays

  @Test(arguments: [
    (2024, [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22]),
    (2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]),
    (2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]),
  ])
  func `each announced month has its working days`(_ year: Int, expected: [Int]) {
    let counted = (1...12).map { month in
      (1...31).compactMap { CalendarDay(year: year, month: month, day: $0) }
        .filter(workdays.isWorkday).count
    }
    #expect(counted == expected)
  }

  @Test(arguments: [
    ("2024-02-04", DayKind.makeUpWorking), ("2024-02-09", .working),
    ("2024-02-12", .holiday(.springFestival)), ("2024-09-14", .makeUpWorking),
    ("2025-01-26", .makeUpWorking), ("2025-05-31", .holiday(.dragonBoat)),
    ("2025-10-11", .makeUpWorking), ("2026-01-02", .holiday(.newYear)),
    ("2026-02-15", .holiday(.springFestival)), ("2026-02-28", .makeUpWorking),
    ("2026-10-10", .makeUpWorking), ("2026-10-11", .weekend), ("2026-11-23", .working),
  ])
  func `each kind of day is named`(_ iso: String, kind: DayKind) throws {
    #expect(workdays.kind(of: try #require(CalendarDay(iso))) == kind)
  }

  @Test(arguments: [
    ("2027-01-01", DayKind.holiday(.newYear)), ("2027-02-05", .holiday(.springFestival)),
    ("2027-02-09", .working), ("2027-04-05", .holiday(.qingming)),
    ("2027-05-02", .holiday(.labourDay)),
    ("2027-05-03", .working), ("2027-10-03", .holiday(.nationalDay)), ("2027-10-09", .weekend),
    ("2031-10-01", .holiday(.nationalDay)), ("2031-10-06", .working),
  ])
  func `an unannounced year has its statutory days off`(_ iso: String, kind: DayKind) throws {
    #expect(workdays.kind(of: try #require(CalendarDay(iso))) == kind)
  }

  @Test func `a guessed row counts as no announcement`() throws {
    let bridge = try #require(CalendarDay("2027-02-09"))
    let guess = Workdays.Year(
      year: 2027,
      announced: false,
      off: [bridge: .springFestival],
      work: []
    )
    let guessed = Workdays(years: [guess], statutory: [2027: AnnouncedYears.lunar2027])
    #expect(!guessed.isAnnounced(2027))
    #expect(guessed.announcedYears.isEmpty)
    #expect(guessed.isWorkday(bridge))
  }

  @Test func `statutory days give way once the year is announced`() throws {
    let labourDay = try #require(CalendarDay("2027-05-01"))
    let second = try #require(CalendarDay("2027-05-02"))
    let notice = Workdays.Year(
      year: 2027,
      announced: true,
      off: [labourDay: .labourDay],
      work: [second]
    )
    let announced = Workdays(years: [notice], statutory: [2027: AnnouncedYears.lunar2027])
    #expect(announced.kind(of: second) == .makeUpWorking)
    #expect(announced.isWorkday(try #require(CalendarDay("2027-02-05"))))
    #expect(announced.announcedYears == [2027])
  }

  @Test func `counting stops at the calendar's end`() {
    #expect(workdays.workday(5, after: .last) == .last)
    #expect(workdays.workday(0, after: .first) == .first)
  }
}
