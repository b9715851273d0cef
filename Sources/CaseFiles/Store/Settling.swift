import Casework

extension FileCaseStore {
  /// Whether there is nothing to see to before the store is read.
  func isSettled() throws(SystemFailure) -> Bool {
    guard let control = try control(), !control.isPoisoned, control.isConsistent,
      !control.isDirty
    else { return false }
    let position = control.position
    let size = try disk.status(of: folder.segment(position.segment))?.size ?? 0
    guard size < position.offset else { return true }
    // Somebody has taken the journal away beneath the page: what it says does not count.
    try disk.remove(folder.control)
    return false
  }

  /// Sees that page, index and journal say the same. Under the writer's lock.
  /// - Throws: why the store is read only, also later on; `SystemFailure`.
  func settle() throws -> Settled {
    if let failure = readOnly { throw failure }
    let control = try controlPage()
    guard control.isUsable(boot: boot) else { return try recover() }
    if control.isPoisoned { throw refusePoisoned(by: try DurableMark.read(in: folder, disk)) }
    // Whoever sealed the tail died before the next one was named.
    if control.sealedTail == control.tailNumber { control.sealedTail = nil }
    guard control.isConsistent else { return try recover() }
    do {
      guard let view = try view(of: control) else { return try recover() }
      let settled = Settled(control: control, view: view)
      if control.isDirty { try catchUp(settled) }
      return settled
    } catch let failure as SystemFailure where isOfIndex(failure) {
      return try setAsideAndRecover(after: failure)
    }
  }

  /// Finishes what a writer that died, or failed, has left between its line and the index.
  private func catchUp(_ settled: Settled) throws {
    let (control, view) = (settled.control, settled.view)
    var journal = try journal(at: control.position)
    let segment = journal.segment
    let mark = try DurableMark.read(in: folder, disk)
    do {
      try journal.settle(
        known: max(control.durable, mark?.seq ?? 0),
        searchingRest: false
      ) { (line, place) throws(SystemFailure) in
        try take(line, at: place, into: view)
      }
    } catch let damage as LostLines {
      throw refuseDamaged(damage)
    }
    // Whoever began the segment may have died before its name was on the disk.
    if journal.segment != segment { try disk.settleNames(in: folder.journal) }
    control.finish(at: journal.position)
    control.begin = journal.lastSequence
    memory.withLock { $0.journal = journal }
  }

  /// Tells the tail what a line did to the keys. Again the same line changes nothing.
  func take(
    _ line: Transaction,
    at place: LinePlace,
    into view: View
  ) throws(SystemFailure) {
    let changes = try IndexChanges(
      settings: line.settings,
      deletions: line.deletions,
      at: place
    ) { (key) throws(SystemFailure) in try view.find(key, upTo: line.sequence - 1) }
    try take(changes, of: line.sequence, into: view)
  }

  func take(
    _ changes: IndexChanges,
    of sequence: Int,
    into view: View
  ) throws(SystemFailure) {
    for entry in changes.entries {
      guard try view.tail.insert(entry.key, entry.content, at: sequence) else {
        throw view.tail.damage(at: view.tail.usedBytes, "full")
      }
    }
  }

  /// The journal, to be read or written on from there.
  func journal(at position: TailPosition) throws(SystemFailure) -> Journal {
    if var journal = memory.withLock({ $0.journal }) {
      try journal.move(to: position)
      return journal
    }
    return try Journal(
      folder,
      store: name,
      segmentBytes: limits.segmentBytes,
      quarantine: quarantine,
      at: position
    )
  }

  func refusePoisoned(by mark: DurableMark?) -> SystemFailure {
    let why = mark?.poisoned ?? "a flush has failed"
    let failure = SystemFailure(.damaged, attempt: SystemFailure.readOnly + why)
    becomeReadOnly(because: failure)
    return failure
  }

  /// Nobody forgets what was acknowledged: else the next one would take damage for a torn tail.
  func refuseDamaged(_ damage: LostLines) -> SystemFailure {
    publish(DurableMark(boot: boot, seq: damage.known))
    becomeReadOnly(because: damage.failure)
    return damage.failure
  }
}
