import Casework
import Glibc

extension FileCaseStore {
  public func change<Result>(
    by actor: String,
    _ rule: (inout CaseChange) throws -> Result
  ) throws -> Result {
    try changing { try write(by: actor, rule) }
  }

  public func change<Result: Codable>(
    by actor: String,
    request: String,
    _ rule: (inout CaseChange) throws -> Result
  ) throws -> Result {
    try changing {
      let settled = try settle()
      let cases = CasesAt(store: self, view: settled.view, sequence: settled.control.end)
      if let place = try cases.place(CaseKey.request(request)) {
        let sequence = try line(at: place).line.sequence
        return (try document(Result.self, .outcome, id: request, at: place), sequence)
      }
      return try write(settled, by: actor, request: request, rule) { changes, result in
        try changes.answer(request, result)
      }
    }
  }

  /// Runs the body under the writer's lock, and returns when the transaction that it names is on
  /// the disk.
  private func changing<Result>(_ body: () throws -> (Result, Int)) throws -> Result {
    guard memory.withLock({ $0.changer?.thread }) != pthread_self() else {
      throw SystemFailure(.notDone, attempt: "a change within a change")
    }
    if let failure = readOnly { throw failure }
    let deadline = ContinuousClock.now.advanced(by: lockPatience)
    while true {
      do {
        let (result, sequence) = try holdingWriter {
          do {
            return try body()
          } catch let failure as SystemFailure where isOfIndex(failure) {
            // Nothing was written: the rule, or what it read, has met the damage.
            try mendIndex(after: failure)
            return try body()
          }
        }
        // Also when nothing was put: the answer may rest on a line that is not flushed yet.
        do throws(SystemFailure) {
          try makeDurable(sequence)
        } catch {
          throw SystemFailure(.outcomeUnknown, attempt: error.attempt, errno: error.errno)
        }
        if case .atOnce = maintenance { maintain() }
        return result
      } catch is TailIsFull where ContinuousClock.now < deadline {
        // Another process is writing the tail to a run.
        usleep(5000)
      } catch is TailIsFull {
        throw SystemFailure(.busy, attempt: "flock \(folder.compactLock)", errno: EWOULDBLOCK)
      }
    }
  }

  private func write<Result>(
    by actor: String,
    _ rule: (inout CaseChange) throws -> Result
  ) throws -> (Result, Int) {
    try write(try settle(), by: actor, request: nil, rule) { _, _ in }
  }

  private func write<Result>(
    _ settled: Settled,
    by actor: String,
    request: String?,
    _ rule: (inout CaseChange) throws -> Result,
    _ amend: (inout KeyChanges, Result) throws -> Void
  ) throws -> (Result, Int) {
    let cases = CasesAt(store: self, view: settled.view, sequence: settled.control.end)
    var change = CaseChange(to: cases)
    let result = try inRule(cases) { try rule(&change) }
    var changes = try KeyChanges(change, to: cases)
    guard !changes.isEmpty else { return (result, cases.sequence) }
    try amend(&changes, result)
    let new = NewTransaction(
      settings: changes.settings,
      deletions: changes.deletions,
      documents: changes.documents,
      at: now(),
      request: request ?? String(UInt64.random(in: 0...UInt64.max), radix: 16),
      actor: actor
    )
    let place = try append(new, to: settled)
    memory.withLock { memory in
      for application in change.applications.values { memory.remember(application, at: place) }
    }
    return (result, cases.sequence + 1)
  }

  private func inRule<Result>(_ cases: CasesAt, _ body: () throws -> Result) rethrows -> Result {
    memory.withLock { $0.changer = (pthread_self(), cases) }
    defer { memory.withLock { $0.changer = nil } }
    return try body()
  }
}
