/// What is to be known of one person's applications: the newest one.
struct RaceState: Hashable {
  var number = ""
  var revision = 0
  var isLive = false
  var half = ""

  /// The state after the attempt, had it happened now with the outcome that was told; nil when it
  /// could not have.
  func after(_ attempt: JudgedAttempt) -> RaceState? {
    let (words, result) = (attempt.arguments, attempt.result)
    var next = self
    switch (attempt.kind, attempt.outcome) {
    case ("submit", .notDone): return isLive ? self : nil
    case ("submit", _):
      if isLive || result.count != 2 { return nil }
      return RaceState(number: result[0], revision: 1, isLive: true)
    case ("live", _): return result == [isLive ? number : "none"] ? self : nil
    case ("read", _):
      if number < words[1] { return nil }
      return number > words[1] || result[1] == "\(revision)" ? self : nil
    case ("book", .notDone): return number == words[1] && isLive ? nil : self
    case ("book", _):
      guard number == words[1], isLive, result.count == 2 else { return nil }
      if half != words[2] { next.revision += 1 }
      next.half = words[2]
      return result[1] == "\(next.revision)" ? next : nil
    case ("decide", .notDone):
      return number == words[1] && "\(revision)" == words[2] ? nil : self
    case ("decide", _):
      guard number == words[1], isLive, "\(revision)" == words[2] else { return nil }
      next.isLive = false
      next.revision += 1
      return next
    default: return nil
    }
  }
}
