/// How long nobody has touched the terminal, and what that means by the office's times.
public struct IdleWatch: Sendable {
  public enum Phase: Sendable, Hashable {
    case attended
    /// The countdown runs: so many seconds are left.
    case warned(secondsLeft: Int)
    case over
  }

  private let times: IdleTimes
  public private(set) var lastTouch: Moment

  public init(times: IdleTimes, at now: Moment) {
    self.times = times
    lastTouch = now
  }

  public mutating func touch(at now: Moment) { lastTouch = now }

  /// When the warning begins and when everything is put away.
  public var warnsAt: Moment { lastTouch.adding(seconds: min(times.warnAfter, times.wipeAfter)) }
  public var endsAt: Moment { lastTouch.adding(seconds: times.wipeAfter) }

  public func phase(at now: Moment) -> Phase {
    if now >= endsAt { return .over }
    guard now >= warnsAt else { return .attended }
    // A part of a second still to go counts as one: the countdown never shows 0 and goes on.
    let left = endsAt.milliseconds - now.milliseconds
    return .warned(secondsLeft: Int((left + 999) / 1000))
  }
}
