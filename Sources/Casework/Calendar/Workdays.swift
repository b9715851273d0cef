/// Which days the office works: weekdays, the announced days off, and the weekends worked instead.
///
/// The State Council announces a year only in the autumn before it. For a year without an
/// announced row the statutory days stand in, and `isAnnounced` lets the screens say so.
public struct Workdays: Sendable, Equatable {
  /// One year's notice (国务院办公厅关于…部分节假日安排的通知), or its absence.
  public struct Year: Sendable, Equatable {
    public let year: Int
    /// False for a guess; such a row is kept only to be named, its days are not used.
    public let announced: Bool
    public let off: [CalendarDay: Holiday]
    /// Weekend days worked; such a day works even when it also stands in `off`.
    public let work: Set<CalendarDay>

    public init(year: Int, announced: Bool, off: [CalendarDay: Holiday], work: Set<CalendarDay>) {
      self.year = year
      self.announced = announced
      self.off = off
      self.work = work
    }
  }

  /// Ascending.
  public let announcedYears: [Int]
  private let off: [CalendarDay: Holiday]
  private let work: Set<CalendarDay>
  private let statutory: [CalendarDay: Holiday]

  /// Takes the notices and, by year, the statutory days that no rule yields (除夕–初三, 清明, 端午,
  /// 中秋); the solar ones are known here. Of two rows for one year the later in the list counts.
  public init(years: [Year], statutory: [Int: [StatutoryDay]] = [:]) {
    var newest: [Int: Year] = [:]
    for year in years { newest[year.year] = year }
    let announced = newest.values.filter(\.announced).sorted { $0.year < $1.year }
    announcedYears = announced.map(\.year)
    // A notice may reach into the days around its year, so the days are not sorted by year.
    var off: [CalendarDay: Holiday] = [:]
    var work: Set<CalendarDay> = []
    for year in announced {
      off.merge(year.off) { _, later in later }
      work.formUnion(year.work)
    }
    self.off = off
    self.work = work
    self.statutory = Dictionary(
      statutory.values.joined().map { ($0.day, $0.holiday) },
      uniquingKeysWith: { one, other in one.rawValue < other.rawValue ? one : other }
    )
  }

  public func isAnnounced(_ year: Int) -> Bool { announcedYears.contains(year) }

  public func kind(of day: CalendarDay) -> DayKind {
    let isWeekend = day.weekday.isWeekend
    if work.contains(day) { return isWeekend ? .makeUpWorking : .working }
    if let holiday = off[day] { return .holiday(holiday) }
    if !isAnnounced(day.year), let holiday = statutoryHoliday(on: day) { return .holiday(holiday) }
    return isWeekend ? .weekend : .working
  }

  public func isWorkday(_ day: CalendarDay) -> Bool { kind(of: day).isWorking }

  /// The n-th working day after this day, which itself never counts (民法典§201); the day itself
  /// when n is 0 or less. Stops at the calendar's end.
  public func workday(_ n: Int, after start: CalendarDay) -> CalendarDay {
    var day = start
    var left = n
    while left > 0, day < .last {
      day = day.adding(days: 1)
      if isWorkday(day) { left -= 1 }
    }
    return day
  }

  private func statutoryHoliday(on day: CalendarDay) -> Holiday? {
    statutory[day] ?? StatutoryDay.solar(of: day.year).first { $0.day == day }?.holiday
  }
}
