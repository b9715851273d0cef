import Casework
import Glibc

extension FileCaseStore {
  /// What a rule has said, and the last transaction that it rests on.
  private typealias Answer<Result> = (result: Swift.Result<Result, any Error>, sequence: Int)

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
        let answer = try document(Result.self, .outcome, id: request, at: place)
        return (.success(answer), sequence)
      }
      return try write(settled, by: actor, request: request, rule) { changes, result in
        try changes.answer(request, result)
      }
    }
  }

  /// Runs the body under the writer's lock, and returns when the transaction that it names is on
  /// the disk.
  private func changing<Result>(_ body: () throws -> Answer<Result>) throws -> Result {
    guard memory.withLock({ $0.changer?.thread }) != pthread_self() else {
      throw SystemFailure(.notDone, attempt: "a change within a change")
    }
    if let failure = readOnly { throw failure }
    let deadline = ContinuousClock.now.advanced(by: lockPatience)
    while true {
      do {
        let answer = try holdingWriter {
          do {
            return try body()
          } catch let failure as SystemFailure where isOfIndex(failure) {
            // Nothing was written: the rule, or what it read, has met the damage.
            try mendIndex(after: failure)
            return try body()
          }
        }
        // Also when nothing was put or the rule refused: that may rest on a line that is not
        // flushed yet, and who is refused must find why.
        do throws(SystemFailure) {
          try makeDurable(answer.sequence)
        } catch {
          throw SystemFailure(.outcomeUnknown, attempt: error.attempt, errno: error.errno)
        }
        if case .atOnce = maintenance { maintain() }
        bell?.ring()
        return try answer.result.get()
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
  ) throws -> Answer<Result> {
    try write(try settle(), by: actor, request: nil, rule) { _, _ in }
  }

  private func write<Result>(
    _ settled: Settled,
    by actor: String,
    request: String?,
    _ rule: (inout CaseChange) throws -> Result,
    _ amend: (inout KeyChanges, Result) throws -> Void
  ) throws -> Answer<Result> {
    let cases = CasesAt(store: self, view: settled.view, sequence: settled.control.end)
    var change = CaseChange(to: cases)
    let result: Result
    do {
      result = try inRule(cases) { try rule(&change) }
    } catch let failure as SystemFailure {
      throw failure
    } catch {
      return (.failure(error), cases.sequence)
    }
    var changes = try KeyChanges(change, to: cases)
    guard !changes.isEmpty else { return (.success(result), cases.sequence) }
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
    return (.success(result), cases.sequence + 1)
  }

  private func inRule<Result>(_ cases: CasesAt, _ body: () throws -> Result) rethrows -> Result {
    memory.withLock { $0.changer = (pthread_self(), cases) }
    defer { memory.withLock { $0.changer = nil } }
    return try body()
  }
}
