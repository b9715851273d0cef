import Casework

/// The last change before a quiet time would be the only one that no later line vouches for: were
/// it damaged, it would look like a torn tail. A line without keys that follows it vouches for it.
extension FileCaseStore {
  /// Who writes the mark.
  static let idleActor = "idle"

  /// Appends the mark unless the last line is one already.
  func markIdle() throws {
    guard let control = try control(), control.end > 0 else { return }
    let end = control.end
    try makeDurable(end)
    let sequence = try holdingWriter { () throws -> Int? in
      let settled = try settle()
      guard settled.control.end == end, settled.control.durable >= end else { return nil }
      let last = try journal(at: settled.control.position).lastLine()
      if last?.actor == Self.idleActor { return nil }
      let mark = NewTransaction(
        settings: [],
        deletions: [],
        documents: [],
        at: now(),
        request: "",
        actor: Self.idleActor
      )
      _ = try append(mark, to: settled)
      return end + 1
    }
    if let sequence { try makeDurable(sequence) }
  }
}
