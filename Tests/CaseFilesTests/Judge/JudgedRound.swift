/// One round of review, as the application's document has it.
struct JudgedRound: Equatable {
  let decision: String
  /// The revision that was looked at.
  let revision: Int
  let at: String
  let by: String
  let undoneAt: String?

  init?(_ value: [String: Any]) {
    guard let decision = value["decision"] as? String, let revision = value["revision"] as? Int,
      let at = value["at"] as? String, let by = value["by"] as? String
    else { return nil }
    self.decision = decision
    self.revision = revision
    self.at = at
    self.by = by
    undoneAt = value["undoneAt"] as? String
  }

  /// Whether the history says that this was decided on that revision, and taken back or not.
  func agrees(with history: [String]) -> Bool {
    guard history.indices.contains(revision) else { return false }
    let next = history.count > revision + 1 ? history[revision + 1] : ""
    let undone = next.hasPrefix("decisionUndone ") ? next.split(separator: " ").last : nil
    return history[revision] == "\(decision) station \(at)"
      && undone.map(String.init) == undoneAt
  }
}
