import Casework

extension FileCaseStore {
  /// Returns when the transaction is on the disk, by this process's flush or another's.
  ///
  /// Whoever gets the lock flushes for all that was written until then; those who waited for the
  /// lock mostly find their transaction flushed.
  /// - Throws: `SystemFailure.outcomeUnknown` when the flush fails; nobody flushes again then,
  ///   because a second flush would succeed without having written anything.
  func makeDurable(_ sequence: Int) throws(SystemFailure) {
    guard durable < sequence else { return }
    do {
      try disk.holding(folder.syncLock, patience: .seconds(1)) {
        try adoptMark()
        guard durable < sequence else { return }
        try flush()
        try publish(poisoned: "")
      }
    } catch let failure as SystemFailure where failure.kind == .outcomeUnknown {
      throw failure
    } catch {
      // Somebody hangs in there, or the lock cannot be opened. A flush of one's own needs none.
      try flush()
    }
  }

  var durable: Int { memory.withLock { $0.journal.durable } }

  /// Learns how far others have flushed.
  private func adoptMark() throws(SystemFailure) {
    guard let mark = try? DurableMark.read(in: folder, disk), mark.boot == boot else { return }
    guard mark.poisoned.isEmpty else {
      let failure = SystemFailure(.outcomeUnknown, attempt: SystemFailure.readOnly + mark.poisoned)
      retreat(to: max(mark.seq, durable), because: failure)
      throw failure
    }
    memory.withLock { $0.journal.durable = max($0.journal.durable, mark.seq) }
  }

  /// Flushes all that is written by now.
  private func flush() throws(SystemFailure) {
    let (file, written) = try memory.withLock { memory throws(SystemFailure) in
      if memory.readOnly == nil, memory.changer == nil {
        // What others have appended meanwhile is flushed along.
        _ = try? memory.journal.advance(into: &memory.index)
      }
      return (memory.journal.file, memory.journal.lastSequence)
    }
    do {
      try disk.flush(file)
    } catch {
      let failure = SystemFailure(.outcomeUnknown, attempt: error.attempt, errno: error.errno)
      poison(because: failure)
      throw failure
    }
    memory.withLock { $0.journal.durable = max($0.journal.durable, written) }
  }

  /// Tells the others. Only a help, so that it may fail.
  private func publish(poisoned: String) throws(SystemFailure) {
    let mark = DurableMark(boot: boot, seq: durable, poisoned: poisoned)
    guard let file = try? disk.open(folder.durableMark, for: .keep) else { return }
    try? disk.write(mark.line(), to: file, at: 0)
  }

  /// After a failed flush: nobody writes any more until the machine has been started anew.
  func poison(because failure: SystemFailure) {
    retreat(to: durable, because: failure)
    try? publish(poisoned: "\(failure.attempt) failed (errno \(failure.errno))")
    // What matters is that nothing is written any more; the report is for the operator.
    try? Quarantine(folder: folder, disk: disk, now: now)
      .report(failure.attempt, what: "flush failed, errno \(failure.errno)", kept: "")
  }

  /// Forgets what is not known to be on the disk, and is read only from now on.
  func retreat(to sequence: Int, because failure: SystemFailure) {
    memory.withLock { memory in
      memory.readOnly = failure
      let journal = memory.journal
      guard journal.lastSequence > sequence,
        var again = try? Journal(
          folder,
          store: journal.store,
          segmentBytes: journal.segmentBytes,
          quarantine: journal.quarantine
        )
      else { return }
      var index = CaseIndex()
      _ = try? again.advance(into: &index, upTo: sequence)
      // Said to all others when it is published, and never less than was acknowledged.
      again.durable = sequence
      memory.journal = again
      memory.index = index
    }
  }
}
