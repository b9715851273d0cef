import Casework
import TextUI

/// What happens by itself: the clock, the warning, signing out, the countdown of an undo.
extension Desk {
  var isWarning: Bool { warningSeconds != nil }

  /// The seconds of the countdown; nil when none runs.
  var warningSeconds: Int? {
    guard case .warned(let seconds) = idle.phase(at: now), session != nil else { return nil }
    return seconds
  }

  mutating func touch() {
    idle.touch(at: now)
    hasRung = false
  }

  /// Lets the time that has passed take effect.
  @discardableResult
  public mutating func tick() -> TerminalRequest? {
    // A clock set back must not leave the desk open for hours.
    if now < idle.lastTouch { touch() }
    guard session != nil else { return nil }
    switch idle.phase(at: now) {
    case .attended:
      return nil
    case .warned:
      guard !hasRung else { return nil }
      hasRung = true
      return .ring
    case .over:
      putAway()
      touch()
      pages.say(Notice("长时间没有操作，已自动退出登录"))
      return .clearScrollback
    }
  }

  /// When `tick` is to be called next: the next full minute for the clock, or earlier.
  public func nextWake() -> Moment {
    let now = now
    if let pause = pages.pause { return now.adding(milliseconds: pause) }
    let minute = now.adding(seconds: 60 - now.second)
    guard session != nil else { return minute }
    let second = now.adding(seconds: 1)
    switch idle.phase(at: now) {
    case .attended:
      return min(decided?.secondsLeft(at: now) == nil ? minute : second, idle.warnsAt)
    case .warned(let seconds): return idle.endsAt.adding(seconds: 1 - seconds)
    case .over: return now
    }
  }

  /// The decision that the page on top offers to take back.
  private var decided: LastDecision? {
    switch pages.screens.last {
    case let page as QueueScreen: page.decided
    case let page as CaseScreen: page.queue.decided
    default: nil
    }
  }
}
