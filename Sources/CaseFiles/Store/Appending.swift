import Casework
import Glibc

extension FileCaseStore {
  /// Appends a line to the journal and tells the tail, under the writer's lock. Where it stands.
  ///
  /// Whoever dies or fails in between leaves the page dirty, and the next holder of the lock reads
  /// in the journal what has become of it.
  func append(_ new: NewTransaction, to settled: Settled) throws -> LinePlace {
    try refuseUnfit(new)
    var settled = settled
    if try !hasRoom(for: new, in: settled.view.tail) {
      settled = try makeRoom()
      guard try hasRoom(for: new, in: settled.view.tail) else { throw TailIsFull() }
    }
    let control = settled.control
    let sequence = control.end + 1
    let place: LinePlace
    do {
      var journal = try journal(at: control.position)
      control.begin = sequence
      place = try journal.append(new, durable: control.durable)
      memory.withLock { $0.journal = journal }
      try index(new, at: place, sequence, settled, upTo: journal.position)
    } catch {
      memory.withLock { $0.journal = nil }
      if error.kind == .outcomeUnknown { poison(because: error) }
      throw error
    }
    return place
  }

  private func index(
    _ new: NewTransaction,
    at place: LinePlace,
    _ sequence: Int,
    _ settled: Settled,
    upTo position: TailPosition
  ) throws(SystemFailure) {
    do throws(SystemFailure) {
      let changes = try IndexChanges(
        settings: new.settings,
        deletions: new.deletions,
        at: place
      ) { (key) throws(SystemFailure) in try settled.view.find(key, upTo: sequence - 1) }
      try take(changes, of: sequence, into: settled.view)
      settled.control.finish(at: position)
    } catch {
      // The line is written; only what is derived from it is damaged.
      do { _ = try recover() } catch let later {
        throw SystemFailure(.outcomeUnknown, attempt: "\(error.attempt), then \(later)")
      }
    }
  }

  private func hasRoom(
    for new: NewTransaction,
    in tail: SharedTail
  ) throws(SystemFailure) -> Bool {
    var bytes = 512
    for setting in new.settings {
      bytes += setting.key.utf8.count + 6 * (setting.value.utf8.count + 40)
      bytes += 6 * (setting.summary?.utf8.count ?? 0)
    }
    for key in new.deletions { bytes += key.utf8.count + 8 }
    return try tail.makeRoom(
      // With those that count rows.
      entries: 2 * (new.settings.count + new.deletions.count) + 1,
      bytes: bytes
    )
  }

  /// What an index entry cannot hold, and a new application when the disk is nearly full.
  private func refuseUnfit(_ new: NewTransaction) throws(SystemFailure) {
    for setting in new.settings {
      let value = setting.value == "@" ? String(repeating: "0", count: 56) : setting.value
      guard IndexKey.isAllowed(setting.key, .kept(value: value, summary: setting.summary)) else {
        throw SystemFailure(.notDone, attempt: "an index entry for \(setting.key.prefix(80))")
      }
    }
    guard new.settings.contains(where: { $0.key.utf8.first == UInt8(ascii: "h") }) else { return }
    let least = max(limits.leastFreeBytes, 2 * limits.segmentBytes)
    guard try disk.freeBytes(at: folder.path) < least else { return }
    throw SystemFailure(.notDone, attempt: "free space in \(folder.path)", errno: ENOSPC)
  }
}
