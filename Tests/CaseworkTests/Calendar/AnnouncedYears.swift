import Casework

/// The State Council's days for 2024 to 2026, from its notices 国办发明电〔2023〕7号, 〔2024〕12号 and
/// 〔2025〕7号, one row a holiday so that they can be compared with the notices by eye.
enum AnnouncedYears {
  static let year2024 = year(
    2024,
    off: [
      (.newYear, "01-01", 1),
      (.springFestival, "02-10", 8),
      (.qingming, "04-04", 3),
      (.labourDay, "05-01", 5),
      (.dragonBoat, "06-10", 1),
      (.midAutumn, "09-15", 3),
      (.nationalDay, "10-01", 7),
    ],
    work: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"]
  )

  static let year2025 = year(
    2025,
    off: [
      (.newYear, "01-01", 1),
      (.springFestival, "01-28", 8),
      (.qingming, "04-04", 3),
      (.labourDay, "05-01", 5),
      (.dragonBoat, "05-31", 3),
      (.nationalDay, "10-01", 8),
    ],
    work: ["01-26", "02-08", "04-27", "09-28", "10-11"]
  )

  static let year2026 = year(
    2026,
    off: [
      (.newYear, "01-01", 3),
      (.springFestival, "02-15", 9),
      (.qingming, "04-04", 3),
      (.labourDay, "05-01", 5),
      (.dragonBoat, "06-19", 3),
      (.midAutumn, "09-25", 3),
      (.nationalDay, "10-01", 7),
    ],
    work: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]
  )

  /// Lunar days off of 2027, when no notice is out: 除夕–初三, 清明, 端午, 中秋.
  static let lunar2027: [StatutoryDay] = [
    ("2027-02-05", Holiday.springFestival), ("2027-02-06", .springFestival),
    ("2027-02-07", .springFestival), ("2027-02-08", .springFestival), ("2027-04-05", .qingming),
    ("2027-06-09", .dragonBoat), ("2027-09-15", .midAutumn),
  ].compactMap { text, holiday in
    CalendarDay(text).map { StatutoryDay(day: $0, holiday: holiday) }
  }

  static let workdays = Workdays(
    years: [year2024, year2025, year2026],
    statutory: [2027: lunar2027]
  )

  private static func year(
    _ year: Int,
    off: [(holiday: Holiday, first: String, days: Int)],
    work: [String]
  ) -> Workdays.Year {
    var days: [CalendarDay: Holiday] = [:]
    for entry in off {
      guard let first = CalendarDay("\(year)-\(entry.first)") else { continue }
      for step in 0..<entry.days { days[first.adding(days: step)] = entry.holiday }
    }
    return Workdays.Year(
      year: year,
      announced: true,
      off: days,
      work: Set(work.compactMap { CalendarDay("\(year)-\($0)") })
    )
  }
}
