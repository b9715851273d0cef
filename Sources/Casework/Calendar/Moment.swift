/// A point in time to the millisecond; its day and hour are those of Asia/Shanghai.
///
/// The zone is fixed at +8: there has been no clock change since 1991, and no past moment is read
/// here. Moments stay between 1800-01-02 and 2999-12-30 (UTC), where both zones have a day.
public struct Moment: Sendable, Hashable {
  /// Since 1970-01-01T00:00Z.
  public let milliseconds: Int64

  /// Takes the milliseconds since 1970-01-01T00:00Z; outside the range, its nearest end.
  public init(milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, Moment.earliest), Moment.latest)
  }

  /// The moment of this time of day in Shanghai; `nil` unless 0…23, 0…59 and 0…59.
  public init?(day: CalendarDay, hour: Int, minute: Int = 0, second: Int = 0) {
    guard 0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second else { return nil }
    let seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second
    self.init(milliseconds: (Int64(seconds) - Moment.shanghaiSeconds) * 1000)
  }

  private static let shanghaiSeconds: Int64 = 8 * 3600
  private static let earliest = Int64(CalendarDay.first.number + 1) * 86_400_000
  private static let latest = Int64(CalendarDay.last.number) * 86_400_000 - 1

  /// In Shanghai.
  public var day: CalendarDay { CalendarDay(number: shanghai.days) ?? .last }
  /// 0…23 in Shanghai.
  public var hour: Int { shanghai.seconds / 3600 }
  /// 0…59.
  public var minute: Int { shanghai.seconds / 60 % 60 }
  /// 0…59.
  public var second: Int { shanghai.seconds % 60 }

  /// The moment so many seconds later, or earlier when negative, at most the range's end.
  public func adding(seconds: Int) -> Moment {
    let (step, tooFar) = seconds.multipliedReportingOverflow(by: 1000)
    if tooFar { return Moment(milliseconds: seconds < 0 ? .min : .max) }
    return adding(milliseconds: step)
  }

  /// The moment so many milliseconds later, or earlier when negative, at most the range's end.
  public func adding(milliseconds step: Int) -> Moment {
    let (sum, overflow) = milliseconds.addingReportingOverflow(Int64(step))
    return Moment(milliseconds: overflow ? (step < 0 ? .min : .max) : sum)
  }

  /// Whole seconds from the other moment to this one, rounded towards nought; negative when the
  /// other is later (a clock may have been set back).
  public func seconds(since other: Moment) -> Int {
    Int((milliseconds - other.milliseconds) / 1000)
  }

  private var shanghai: (days: Int, seconds: Int) {
    Moment.split(milliseconds + Moment.shanghaiSeconds * 1000)
  }

  /// Days and seconds of the day, rounding downwards also before 1970.
  static func split(_ milliseconds: Int64) -> (days: Int, seconds: Int) {
    let inDay = (milliseconds % 86_400_000 + 86_400_000) % 86_400_000
    return (Int((milliseconds - inDay) / 86_400_000), Int(inDay / 1000))
  }
}

extension Moment: Comparable {
  public static func < (one: Moment, other: Moment) -> Bool {
    one.milliseconds < other.milliseconds
  }
}
