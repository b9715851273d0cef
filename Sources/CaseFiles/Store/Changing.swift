import Casework
import Glibc

extension FileCaseStore {
  public func change<Result>(
    by actor: String,
    _ rule: (inout CaseChange) throws -> Result
  ) throws -> Result {
    guard !isInRule else {
      throw SystemFailure(.notDone, attempt: "a change within a change")
    }
    if let failure = readOnly { throw failure }
    let (result, sequence) = try disk.holding(folder.writerLock, patience: lockPatience) {
      try settle()
      let newest = NewestState(store: self)
      var change = CaseChange(to: newest)
      let result = try inRule { try rule(&change) }
      let changes = try KeyChanges(change, to: newest)
      guard !changes.isEmpty else { return (result, lastSequence) }
      return (result, try append(changes, by: actor))
    }
    // Also when nothing was put: the answer may rest on a line that another process has not
    // flushed yet.
    try makeDurable(sequence)
    return result
  }

  /// Whether a rule of this very thread is running; it holds the lock already.
  var isInRule: Bool { memory.withLock { $0.changer } == pthread_self() }

  private var lastSequence: Int { memory.withLock { $0.journal.lastSequence } }

  private func inRule<Result>(_ body: () throws -> Result) rethrows -> Result {
    memory.withLock { $0.changer = pthread_self() }
    defer { memory.withLock { $0.changer = nil } }
    return try body()
  }

  private func append(_ changes: KeyChanges, by actor: String) throws(SystemFailure) -> Int {
    let new = NewTransaction(
      settings: changes.settings,
      deletions: changes.deletions,
      documents: changes.documents,
      at: now(),
      request: String(UInt64.random(in: 0...UInt64.max), radix: 16),
      actor: actor
    )
    do {
      return try memory.withLock { memory throws(SystemFailure) in
        try memory.journal.append(new, into: &memory.index)
      }
    } catch {
      if error.kind == .outcomeUnknown { poison(because: error) }
      throw error
    }
  }
}
