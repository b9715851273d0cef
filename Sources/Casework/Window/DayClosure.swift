/// A day on which a station has shut its window itself, after people may have booked it.
public struct DayClosure: Codable, Sendable, Hashable {
  public let station: StationCode
  public let day: CalendarDay
  /// Shown to applicants on the calendar.
  public let reason: String
  public let by: UserName
  public let at: Moment

  /// The longest reason, in UTF-8 bytes.
  public static let longestReason = 150
}
