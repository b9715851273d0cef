import Casework

/// Turning the shared tail into a run, so that it stays small and nothing is long read again.
extension FileCaseStore {
  /// Writes the tail to a run when it has become large, or when somebody died at that. By the
  /// holder of `lock/compact`.
  func checkpointIfDue(always: Bool = false) throws {
    if !always, try !isCheckpointDue() { return }
    let sealed = try holdingWriter { try sealTail(try settle()) }
    guard let sealed, let position = sealed.closing else { return }
    try makeDurable(position.sequence)
    let manifest = try Manifest.read(in: folder, disk)
    let written = try writeRun(of: sealed, upTo: position, instead: manifest)
    try holdingWriter { try dismiss(sealed, try settle(), written) }
  }

  private func isCheckpointDue() throws(SystemFailure) -> Bool {
    guard let control = try control(), let view = try view(of: control) else { return false }
    return view.sealed != nil || isLarge(view.tail)
  }

  private func isLarge(_ tail: SharedTail) -> Bool {
    tail.transactions > limits.checkpointTransactions || tail.usedBytes > limits.checkpointBytes
  }

  /// Begins a new tail; the old one is what is to be written. The sealed one of somebody who died
  /// comes first.
  private func sealTail(_ settled: Settled) throws(SystemFailure) -> SharedTail? {
    let (control, view) = (settled.control, settled.view)
    if let sealed = view.sealed { return sealed }
    guard view.tail.transactions > 0 else { return nil }
    view.tail.seal(at: control.position)
    let next = try SharedTail(
      creating: view.tail.number + 1,
      in: folder,
      disk: disk,
      bytes: limits.tailBytes
    )
    // In this order: a reader that knows the new one knows of the old one.
    control.sealedTail = view.tail.number
    control.tailNumber = next.number
    control.changeView()
    return view.tail
  }

  /// Writes what a tail knows to a run, and lists it. On the disk when it returns. By the holder of
  /// `lock/compact`.
  /// - Parameters:
  ///   - position: how far the tail reaches; it is on the disk.
  ///   - manifest: as it is now; nil when there is none that counts.
  func writeRun(
    of tail: SharedTail,
    upTo position: TailPosition,
    instead manifest: Manifest?
  ) throws(SystemFailure) -> Manifest {
    if let manifest, manifest.upto >= position.sequence {
      // Whoever wrote it may have died before its name was on the disk.
      try disk.settleNames(in: folder.path)
      return manifest
    }
    let runs = manifest?.runs ?? []
    let run = try write(
      Merging([tail.cursor(from: "", upTo: position.sequence)], droppingGone: runs.isEmpty),
      as: RunName(first: (manifest?.upto ?? 0) + 1, last: position.sequence)
    ) { () throws(SystemFailure) in }
    let next = Manifest(
      generation: (manifest?.generation ?? 0) + 1,
      upto: position.sequence,
      segment: position.segment,
      offset: position.offset,
      checksum: position.checksum,
      runs: runs + [run]
    )
    try next.replace(in: folder, disk)
    return next
  }

  /// Writes entries to a run.
  /// - Parameter pause: called after every few thousand entries.
  func write(
    _ entries: Merging,
    as name: RunName,
    pause: () throws(SystemFailure) -> Void
  ) throws(SystemFailure) -> ListedRun {
    var entries = entries
    var writer = try RunWriter(first: name.first, last: name.last, in: folder, disk)
    do {
      var count = 0
      while let entry = try entries.next() {
        try writer.add(entry)
        count += 1
        if count % 8192 == 0 { try pause() }
      }
      return try writer.finish()
    } catch {
      writer.abandon()
      throw error
    }
  }

  /// The runs know what the sealed tail knew.
  private func dismiss(
    _ sealed: SharedTail,
    _ settled: Settled,
    _ manifest: Manifest
  ) throws(SystemFailure) {
    let control = settled.control
    guard control.sealedTail == sealed.number else { return }
    control.generation = manifest.generation
    control.sealedTail = nil
    control.changeView()
    try disk.remove(folder.tail(sealed.number))
  }

  /// For a writer that finds the tail full, which nobody in the background has seen to: does it all
  /// under the writer's lock.
  /// - Throws: `TailIsFull` when another process is at it.
  func makeRoom() throws -> Settled {
    let done: Void? = try disk.holdingIfFree(folder.compactLock) { () throws in
      // Twice: the first may be a tail that somebody sealed and left.
      for _ in 0..<2 {
        let settled = try settle()
        guard let sealed = try sealTail(settled), let position = sealed.closing else { break }
        try makeDurable(position.sequence)
        let manifest = try Manifest.read(in: folder, disk)
        try dismiss(sealed, settled, try writeRun(of: sealed, upTo: position, instead: manifest))
      }
    }
    guard done != nil else { throw TailIsFull() }
    return try settle()
  }
}
