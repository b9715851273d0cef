/// One real day of the Gregorian calendar from 1800 to 2999, without time or zone.
///
/// Everything that could leave this range stops at its first or last day, so that hostile dates
/// in a file can neither overflow nor trap.
public struct CalendarDay: Sendable, Hashable {
  public let year: Int
  /// 1…12.
  public let month: Int
  /// 1…31, never more than the month has.
  public let day: Int

  /// The earliest day there is here: 1800-01-01.
  public static let first = CalendarDay(realYear: 1800, month: 1, day: 1)
  /// The latest day there is here: 2999-12-31.
  public static let last = CalendarDay(realYear: 2999, month: 12, day: 31)

  /// `nil` unless the day exists (no 29 February 2001) and its year is 1800…2999.
  public init?(year: Int, month: Int, day: Int) {
    guard 1800...2999 ~= year, 1...12 ~= month, day >= 1,
      day <= CalendarDay.days(inMonth: month, of: year)
    else { return nil }
    self.init(realYear: year, month: month, day: day)
  }

  /// The day so many days after 1970-01-01; `nil` outside 1800…2999.
  public init?(number: Int) {
    guard CalendarDay.first.number...CalendarDay.last.number ~= number else { return nil }
    self.init(realNumber: number)
  }

  private init(realYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Years are counted from March so that the leap day ends the year: then the months before it
  /// have fixed lengths and no table of leap years is needed.
  private init(realNumber number: Int) {
    let sinceMarchOfYear0 = number + 719_468
    let century = sinceMarchOfYear0 / 146_097
    let inCenturies = sinceMarchOfYear0 % 146_097
    let years =
      (inCenturies - inCenturies / 1460 + inCenturies / 36_524 - inCenturies / 146_096) / 365
    let inYear = inCenturies - (365 * years + years / 4 - years / 100)
    let monthFromMarch = (5 * inYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      realYear: years + century * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: inYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  /// Days since 1970-01-01, negative before it.
  public var number: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let century = marchYear / 400
    let yearOfCentury = marchYear % 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfCentury = yearOfCentury * 365 + yearOfCentury / 4 - yearOfCentury / 100 + dayOfYear
    return century * 146_097 + dayOfCentury - 719_468
  }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, which is 3 counted from Monday.
    let sinceMonday = ((number + 3) % 7 + 7) % 7
    return Weekday(rawValue: sinceMonday) ?? .monday
  }

  public var firstOfMonth: CalendarDay { CalendarDay(realYear: year, month: month, day: 1) }

  /// 28…31.
  public var daysInMonth: Int { CalendarDay.days(inMonth: month, of: year) }

  /// The day so many days later (earlier when negative), at most `first` or `last`.
  public func adding(days: Int) -> CalendarDay {
    let (sum, overflow) = number.addingReportingOverflow(days)
    if overflow { return days < 0 ? .first : .last }
    return CalendarDay(
      realNumber: min(max(sum, CalendarDay.first.number), CalendarDay.last.number)
    )
  }

  /// The same day so many months later, else that month's last day (民法典§202); at most `first`
  /// or `last`.
  public func adding(months: Int) -> CalendarDay {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    if overflow { return months < 0 ? .first : .last }
    if sum < 1800 * 12 { return .first }
    if sum >= 3000 * 12 { return .last }
    let (year, month) = (sum / 12, sum % 12 + 1)
    let length = CalendarDay.days(inMonth: month, of: year)
    return CalendarDay(realYear: year, month: month, day: min(day, length))
  }

  /// How many days later the other day is; negative when it is earlier.
  public func days(until other: CalendarDay) -> Int { other.number - number }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

extension CalendarDay: Comparable {
  public static func < (one: CalendarDay, other: CalendarDay) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}
