import CaseWords
import Casework
import TextUI

/// The decision a member has just made, as long as it can be taken back.
struct LastDecision: Sendable, Hashable {
  let number: ApplicationNumber
  let status: ApplicationStatus
  let at: Moment

  /// The seconds in which it can still be taken back; nil when they are over.
  func secondsLeft(at now: Moment) -> Int? {
    let left = StaffSession.undoSeconds - now.seconds(since: at)
    return (1...StaffSession.undoSeconds).contains(left) ? left : nil
  }

  /// What is said while it can be taken back; nil when it no longer can.
  func words(at now: Moment) -> Phrase? {
    secondsLeft(at: now).map { seconds in
      let clock = ShownText("\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)")
      return "✓ \(ShownText(number.text)) \(status.deskWords)   按 U 撤回（还有 \(clock)，短信尚未发出）"
    }
  }
}
