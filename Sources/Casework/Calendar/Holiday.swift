/// Why a day is off; the raw values are the words of the year files.
public enum Holiday: String, Sendable, CaseIterable, Codable {
  case newYear, springFestival, qingming, labourDay, dragonBoat, midAutumn, nationalDay
  /// A day off of the office's own.
  case other
}

/// One day off by the law itself (全国年节及纪念日放假办法), before any notice moves days about.
public struct StatutoryDay: Sendable, Hashable {
  public let day: CalendarDay
  public let holiday: Holiday

  public init(day: CalendarDay, holiday: Holiday) {
    self.day = day
    self.holiday = holiday
  }

  /// The fixed solar days of any year: 1-1, 5-1…5-2, 10-1…10-3 (since 2025).
  static func solar(of year: Int) -> [StatutoryDay] {
    let days: [(month: Int, day: Int, holiday: Holiday)] = [
      (1, 1, .newYear), (5, 1, .labourDay), (5, 2, .labourDay),
      (10, 1, .nationalDay), (10, 2, .nationalDay), (10, 3, .nationalDay),
    ]
    return days.compactMap { entry in
      CalendarDay(year: year, month: entry.month, day: entry.day)
        .map { StatutoryDay(day: $0, holiday: entry.holiday) }
    }
  }
}
