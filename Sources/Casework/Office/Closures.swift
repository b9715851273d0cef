/// The working days on which a station's window is shut, with the reason that is shown (本所停办).
public struct Closures: Sendable, Equatable {
  private let reasons: [StationCode: [CalendarDay: String]]

  public init(_ reasons: [StationCode: [CalendarDay: String]] = [:]) {
    self.reasons = reasons
  }

  /// The stations that are shut on some day, ascending.
  public var stations: [StationCode] { reasons.keys.sorted() }

  /// Why the station is shut on that day; nil when it is not.
  public func reason(_ station: StationCode, on day: CalendarDay) -> String? {
    reasons[station]?[day]
  }

  /// The shut days of a station, ascending.
  public func days(of station: StationCode) -> [CalendarDay] {
    (reasons[station] ?? [:]).keys.sorted()
  }
}
