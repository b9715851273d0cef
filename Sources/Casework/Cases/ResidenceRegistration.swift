/// The 居住登记 and the half-year of living here that is counted from its day (H§16, Z§16).
public struct ResidenceRegistration: Sendable, Hashable {
  /// Whether the half-year is over.
  public enum Judgement: Sendable, Hashable {
    case eligible
    case tooEarly(earliest: CalendarDay)
    /// The registration itself lies in the future.
    case future
  }

  public let registeredOn: CalendarDay

  public init(registeredOn: CalendarDay) {
    self.registeredOn = registeredOn
  }

  /// The same day of the month six months later, else that month's last day (民法典§202).
  public static func earliestApplication(registeredOn day: CalendarDay) -> CalendarDay {
    day.adding(months: 6)
  }

  /// Judges the half-year alone: 投资创业 and 引进人才 are let off it elsewhere.
  public func judgement(on today: CalendarDay) -> Judgement {
    if registeredOn > today { return .future }
    let earliest = ResidenceRegistration.earliestApplication(registeredOn: registeredOn)
    return today < earliest ? .tooEarly(earliest: earliest) : .eligible
  }
}
