import Casework

/// Making the derived files anew from the manifest and the journal, under the writer's lock.
extension FileCaseStore {
  /// After the machine was started, when page or tail are gone or damaged, and when a store is
  /// opened for the first time.
  func recover() throws -> Settled {
    do {
      return try recoverOnce()
    } catch let failure as SystemFailure where isOfIndex(failure) {
      return try setAsideAndRecover(after: failure)
    }
  }

  /// The index is derived: a damaged one is moved aside, reported, and made anew from the whole
  /// journal.
  func setAsideAndRecover(after failure: SystemFailure) throws -> Settled {
    if !failure.attempt.hasPrefix(folder.run + "/") { try setIndexAside(after: failure) }
    return try recoverOnce()
  }

  /// For a reader that has met damage: unless somebody else has mended it meanwhile.
  func mendIndex(after failure: SystemFailure) throws {
    let met = memory.withLock { $0.view }
    guard let control = try control() else {
      _ = try settle()
      return
    }
    if let met, met.key != View.Key(control) { return }
    _ = try setAsideAndRecover(after: failure)
  }

  private func setIndexAside(after failure: SystemFailure) throws {
    let isDone: Void? = try disk.holdingIfFree(folder.compactLock) {
      let time = now().milliseconds
      if let run = damagedRun(failure), try disk.status(of: run) != nil {
        let name = "\(run.dropFirst(folder.index.utf8.count + 1)).\(time)"
        try quarantine.move(run, as: name, what: failure.attempt)
      }
      if try disk.status(of: folder.manifest) != nil {
        try quarantine.move(
          folder.manifest,
          as: "MANIFEST.json.\(time)",
          what: "the index is made anew: \(failure.attempt)"
        )
        try disk.settleNames(in: folder.path)
      }
    }
    if isDone == nil {
      throw SystemFailure(.busy, attempt: "flock \(folder.compactLock)")
    }
  }

  /// The file of the run that the failure names.
  private func damagedRun(_ failure: SystemFailure) -> String? {
    guard failure.attempt.hasPrefix(folder.index + "/"),
      let end = failure.attempt.firstRange(of: ".jsonl")?.upperBound
    else { return nil }
    return String(failure.attempt[..<end])
  }

  private func recoverOnce() throws -> Settled {
    let mark = try DurableMark.read(in: folder, disk)
    if let mark, mark.boot == boot, !mark.poisoned.isEmpty { throw refusePoisoned(by: mark) }
    for path in folder.folders { try disk.makeFolder(path) }
    let page = try controlPage()
    var known = mark?.seq ?? 0
    if page.isUsable(boot: boot), page.isConsistent { known = max(known, page.durable) }
    var index = try RebuiltIndex(of: self, after: page)
    known = max(known, index.manifest?.upto ?? 0)
    try index.fitJournal()
    do {
      try index.replay(known: known)
    } catch let damage as LostLines {
      // To be read up to there; whoever wants to write meets the damage again.
      index.publish(on: page, isWhole: false)
      throw refuseDamaged(damage)
    }
    let journal = index.journal
    do {
      try disk.flush(journal.file)
      try disk.settleNames(in: folder.journal)
      try disk.settleNames(in: folder.path)
    } catch {
      let failure = SystemFailure(.outcomeUnknown, attempt: error.attempt, errno: error.errno)
      poison(because: failure)
      throw failure
    }
    index.publish(on: page, isWhole: true)
    publish(DurableMark(boot: boot, seq: journal.lastSequence))
    memory.withLock {
      $0.journal = journal
      $0.view = index.view
    }
    removeTails(but: page)
    return Settled(control: page, view: index.view)
  }

  /// Takes away the tails that nobody will open any more. Who has them mapped keeps them.
  private func removeTails(but page: TailControl) {
    for name in (try? disk.names(in: folder.run)) ?? [] where name.hasPrefix("tail-") {
      let path = "\(folder.run)/\(name)"
      if path != folder.tail(page.tailNumber) { try? disk.remove(path) }
    }
  }
}
