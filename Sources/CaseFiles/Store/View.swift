import Casework

/// The index as one process has it mapped: the tail that is written to, the one that is being
/// written to a run, and the runs. Readable at any transaction that was current while it was.
final class View: Sendable {
  /// Tells one view from the next; read from the control page before anything is mapped.
  struct Key: Equatable, Sendable {
    let tail: Int
    /// nil when none is sealed.
    let sealed: Int?
    let generation: Int

    init(tail: Int, sealed: Int?, generation: Int) {
      self.tail = tail
      self.sealed = sealed
      self.generation = generation
    }

    /// In this order, because a tail is sealed before the next one is written to.
    init(_ control: TailControl) {
      tail = control.tailNumber
      let number = control.sealedTail
      sealed = number == tail ? nil : number
      generation = control.generation
    }
  }

  let key: Key
  let tail: SharedTail
  let sealed: SharedTail?
  /// The newest first.
  let runs: [IndexRun]

  init(_ key: Key, tail: SharedTail, sealed: SharedTail?, runs: [IndexRun]) {
    self.key = key
    self.tail = tail
    self.sealed = sealed
    self.runs = runs
  }

  /// What a key stood for after this transaction; nil when there was no such key.
  func find(_ key: String, upTo sequence: Int) throws(SystemFailure) -> IndexContent? {
    let found = try newest(key, upTo: sequence)
    return found == .gone ? nil : found
  }

  private func newest(_ key: String, upTo sequence: Int) throws(SystemFailure) -> IndexContent? {
    if let found = try tail.find(key, upTo: sequence) { return found }
    if let found = try sealed?.find(key, upTo: sequence) { return found }
    for run in runs {
      if let found = try run.find(key) { return found }
    }
    return nil
  }

  /// How many applications had been submitted.
  func applicationCount(upTo sequence: Int) throws(SystemFailure) -> Int {
    try count(CaseKey.applicationCount, upTo: sequence)
  }

  /// The number that a counting key stood for; 0 when there was none.
  func count(_ key: String, upTo sequence: Int) throws(SystemFailure) -> Int {
    try IndexChanges.count(try find(key, upTo: sequence), of: key)
  }

  /// The keys with this beginning, in order, as they were after this transaction.
  func scan(
    _ beginning: String,
    upTo sequence: Int,
    _ take: (IndexEntry) throws -> Void
  ) throws {
    try scan(beginning, from: beginning, upTo: sequence) { entry in
      try take(entry)
      return true
    }
  }

  /// The keys with this beginning from one of them on, for as long as `take` wants more.
  func scan(
    _ beginning: String,
    from start: String,
    upTo sequence: Int,
    _ take: (IndexEntry) throws -> Bool
  ) throws {
    var cursors: [any IndexCursor] = [tail.cursor(from: start, upTo: sequence)]
    if let sealed { cursors.append(sealed.cursor(from: start, upTo: sequence)) }
    for run in runs { cursors.append(run.cursor(from: start)) }
    var merging = Merging(cursors, droppingGone: true)
    while let entry = try merging.next(), entry.keyBegins(with: beginning), try take(entry) {}
  }
}
