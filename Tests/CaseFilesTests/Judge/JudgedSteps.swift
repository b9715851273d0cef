import Foundation

/// What may happen to an application after what (domain.md, and the rules of the review desk,
/// written down once more).
enum JudgedSteps {
  /// From which statuses an event leads to which. Booking and undoing are judged apart.
  private static let legal: [String: (from: Set<String>, to: String)] = [
    "resubmitted": (["returned"], "awaitingBooking"),
    "bookingCancelled": (["awaitingReview", "passed"], "awaitingBooking"),
    "dayClosed": (["awaitingReview", "passed"], "awaitingBooking"),
    "cancelled": (
      ["awaitingBooking", "awaitingReview", "passed", "returned", "noShow"], "cancelled"
    ),
    "passed": (["awaitingReview"], "passed"),
    "returned": (["awaitingReview", "arrived"], "returned"),
    "foundIneligible": (["awaitingReview", "arrived"], "ineligible"),
    "arrived": (["awaitingReview", "passed"], "arrived"),
    "accepted": (["arrived"], "accepted"),
    "completed": (["accepted"], "completed"),
    "missed": (["passed"], "noShow"),
    "expired": (["awaitingBooking", "returned", "noShow"], "expired"),
  ]
  static let decisions: Set = ["passed", "returned", "foundIneligible"]
  /// What is told by a message of the same line.
  static let told = decisions.union(["missed", "dayClosed", "resubmitted"])

  /// Whether the last step of the new version may follow the old version.
  static func isLegal(_ new: JudgedApplication, after old: JudgedApplication) -> Bool {
    let event = new.last.event
    switch event {
    case "booked", "rebooked":
      let from: Set =
        event == "booked" ? ["awaitingBooking", "noShow"] : ["awaitingReview", "passed"]
      let to = lastReview(old.history) == "passed" ? "passed" : "awaitingReview"
      return from.contains(old.status) && new.status == to && new.slot != nil
    case "decisionUndone":
      guard decisions.contains(old.last.event), let before = old.before else { return false }
      let seconds = (milliseconds(new.last.at) - milliseconds(old.last.at)) / 1000
      return new.status == before.status && new.slot == before.slot
        && (0...120).contains(seconds)
    default:
      guard let rule = legal[event] else { return false }
      return rule.from.contains(old.status) && new.status == rule.to
    }
  }

  /// The last event by which a review began anew or ended.
  private static func lastReview(_ history: [String]) -> Substring? {
    let reviews = decisions.union(["submitted", "resubmitted", "decisionUndone"])
    return history.lazy.map { $0.prefix { $0 != " " } }.last { reviews.contains(String($0)) }
  }

  /// Of 2026-11-23T01:30:00.123Z, since 1970.
  static func milliseconds(_ text: String) -> Int {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 7 else { return .min / 2 }
    var time = tm()
    time.tm_year = Int32(numbers[0] - 1900)
    time.tm_mon = Int32(numbers[1] - 1)
    time.tm_mday = Int32(numbers[2])
    time.tm_hour = Int32(numbers[3])
    time.tm_min = Int32(numbers[4])
    time.tm_sec = Int32(numbers[5])
    return timegm(&time) * 1000 + numbers[6]
  }
}
