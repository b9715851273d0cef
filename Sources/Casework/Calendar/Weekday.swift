/// A day of the week, Monday first, as Chinese calendars print it.
public enum Weekday: Int, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Saturday and Sunday; whether the office works then is for `Workdays` to say.
  public var isWeekend: Bool { self == .saturday || self == .sunday }
}
