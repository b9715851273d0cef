/// When the office works on a working day.
public struct OfficeHours: Sendable, Hashable {
  /// Minutes after midnight.
  public let morning: Range<Int>
  public let afternoon: Range<Int>

  public init(morning: Range<Int>, afternoon: Range<Int>) {
    self.morning = morning
    self.afternoon = afternoon
  }

  /// 9:00–12:00 and 13:30–17:00.
  public static let usual = OfficeHours(morning: 540..<720, afternoon: 810..<1020)

  public var minutesADay: Int { morning.count + afternoon.count }

  /// Minutes after midnight.
  public func range(of half: DayHalf) -> Range<Int> {
    switch half {
    case .morning: morning
    case .afternoon: afternoon
    }
  }

  /// 09:00–12:00
  public func text(of half: DayHalf) -> String {
    let range = range(of: half)
    return "\(Self.clock(range.lowerBound))–\(Self.clock(range.upperBound))"
  }

  private static func clock(_ minute: Int) -> String {
    [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// Working minutes of the day after that time of day.
  func minutesLeft(after now: Moment) -> Int {
    let minute = now.hour * 60 + now.minute
    return [morning, afternoon].reduce(0) { sum, half in
      sum + max(0, half.upperBound - max(half.lowerBound, minute))
    }
  }
}
