import Casework
import TextUI

/// What happens by itself: the clock, the warning, putting everything away.
extension Kiosk {
  /// Whether something lies open that the next person must not see.
  var isPersonal: Bool {
    session != nil
      || pages.screens.contains { page in
        (page as? any HalfFilledScreen).map { !$0.isBlank } ?? false
      }
  }

  /// Whether there is anything to put away: on the first page nothing happens.
  private var isAway: Bool {
    pages.screens.count > 1 || !(pages.screens.last is WelcomeScreen)
  }

  var isWarning: Bool { warningSeconds != nil }

  /// The seconds of the countdown; nil when none runs.
  var warningSeconds: Int? {
    guard case .warned(let seconds) = idle.phase(at: now), isPersonal else { return nil }
    return seconds
  }

  mutating func touch() {
    idle.touch(at: now)
    hasRung = false
  }

  /// Lets the time that has passed take effect.
  @discardableResult
  public mutating func tick() -> TerminalRequest? {
    // A clock set back must not leave the terminal open for hours.
    if now < idle.lastTouch { touch() }
    guard isAway else { return nil }
    switch idle.phase(at: now) {
    case .attended:
      return nil
    case .warned:
      guard isPersonal, !hasRung else { return nil }
      hasRung = true
      return .ring
    case .over:
      let wasSignedIn = session != nil
      let wasPersonal = isPersonal
      putAway()
      touch()
      if wasSignedIn {
        pages.say(Notice("长时间没有操作，已自动退出；已填写的内容保存为草稿"))
      } else if wasPersonal {
        pages.say(Notice("长时间没有操作，已填写的内容已清除"))
      }
      return .clearScrollback
    }
  }

  /// When `tick` is to be called next: the next full minute for the clock, or earlier.
  public func nextWake() -> Moment {
    let now = now
    if let pause = pages.pause { return now.adding(milliseconds: pause) }
    let minute = now.adding(seconds: 60 - now.second)
    guard isAway else { return minute }
    guard isPersonal else { return min(minute, idle.endsAt) }
    switch idle.phase(at: now) {
    case .attended: return min(minute, idle.warnsAt)
    case .warned(let seconds): return idle.endsAt.adding(seconds: 1 - seconds)
    case .over: return now
    }
  }
}
