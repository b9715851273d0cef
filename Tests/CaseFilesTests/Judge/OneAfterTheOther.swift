/// Whether attempts that overlapped could have happened one after the other, each at some instant
/// between its start and its end (Wing and Gong, with what was tried already remembered).
struct OneAfterTheOther {
  private let attempts: [JudgedAttempt]

  private struct Position: Hashable {
    /// All before it are done.
    var first = 0
    /// Those behind it that are done as well.
    var others: Set<Int> = []
    var state = RaceState()
  }

  init(_ attempts: [JudgedAttempt]) {
    self.attempts = attempts.sorted { $0.start < $1.start }
  }

  /// True when there is such an order.
  func exists() -> Bool {
    // Which were done, and the state then, in vain.
    var tried: Set<Position> = []
    var open = [Position()]
    while let position = open.popLast() {
      if position.first == attempts.count { return true }
      guard tried.insert(position).inserted else { continue }
      open += followers(of: position)
    }
    return false
  }

  /// What may come next: only what began before everything else ended.
  private func followers(of position: Position) -> [Position] {
    var found: [Position] = []
    var earliestEnd = UInt64.max
    for index in position.first..<attempts.count where !position.others.contains(index) {
      let attempt = attempts[index]
      if attempt.start > earliestEnd { break }
      earliestEnd = min(earliestEnd, attempt.end)
      guard let state = position.state.after(attempt) else { continue }
      var next = position
      next.state = state
      next.others.insert(index)
      while next.others.remove(next.first) != nil { next.first += 1 }
      found.append(next)
    }
    return found
  }
}
