import Casework

/// The index in the making: the runs that the manifest lists, and a new tail with what the journal
/// says since. When that is too much for one tail, runs are written in between.
struct RebuiltIndex {
  private let store: FileCaseStore
  private(set) var manifest: Manifest?
  private(set) var journal: Journal
  private(set) var view: View

  /// - Throws: `SystemFailure`: `.damaged` when manifest or runs are.
  init(of store: FileCaseStore, after page: TailControl) throws(SystemFailure) {
    self.store = store
    let manifest = try Manifest.read(in: store.folder, store.disk)
    self.manifest = manifest
    journal = try Journal(
      store.folder,
      store: store.name,
      segmentBytes: store.limits.segmentBytes,
      quarantine: store.quarantine,
      at: manifest?.position
    )
    let last = page.isUsable(boot: store.boot) ? page.tailNumber : 0
    let numbers = try store.disk.names(in: store.folder.run).map { name in
      name.hasPrefix("tail-") ? Int(name.dropFirst(5)) ?? 0 : 0
    }
    view = View(
      View.Key(tail: max(last, numbers.max() ?? 0), sealed: nil, generation: 0),
      tail: try SharedTail(
        creating: max(last, numbers.max() ?? 0) + 1,
        in: store.folder,
        disk: store.disk,
        bytes: store.limits.tailBytes
      ),
      sealed: nil,
      runs: try store.runs(reusing: [])
    )
    rename()
  }

  /// Sees that the journal stands where the manifest says. Else the manifest does not count, and
  /// the whole journal is read: it tells best what is missing.
  mutating func fitJournal() throws(SystemFailure) {
    guard manifest != nil else { return }
    do {
      _ = try journal.lastLine()
    } catch {
      guard error.kind == .damaged else { throw error }
      try store.quarantine.report(store.folder.manifest, what: error.attempt, kept: "")
      manifest = nil
      journal = try Journal(
        store.folder,
        store: store.name,
        segmentBytes: store.limits.segmentBytes,
        quarantine: store.quarantine
      )
      view = View(view.key, tail: view.tail, sealed: nil, runs: [])
    }
  }

  /// Reads the journal to its end.
  /// - Throws: `LostLines`, `SystemFailure`.
  mutating func replay(known: Int) throws {
    let step = 512
    let store = store
    var limit = journal.lastSequence
    repeat {
      limit += step
      let view = view
      _ = try journal.advance(upTo: limit) { (line, place) throws(SystemFailure) in
        try store.take(line, at: place, into: view)
      }
      if view.tail.usedBytes > store.limits.checkpointBytes { try spill() }
    } while journal.lastSequence == limit
    let view = view
    try journal.settle(known: known, searchingRest: true) { (line, place) throws(SystemFailure) in
      try store.take(line, at: place, into: view)
    }
  }

  /// Writes the tail to a run and begins a new one; unless another process is at that, which may
  /// be as long as the tail has room.
  private mutating func spill() throws {
    let position = journal.position
    let (old, manifest) = (view.tail, manifest)
    try store.disk.flush(journal.file)
    let written = try store.disk.holdingIfFree(store.folder.compactLock) {
      try store.writeRun(of: old, upTo: position, instead: manifest)
    }
    guard let written else { return }
    self.manifest = written
    view = View(
      view.key,
      tail: try SharedTail(
        creating: old.number + 1,
        in: store.folder,
        disk: store.disk,
        bytes: store.limits.tailBytes
      ),
      sealed: nil,
      runs: try store.runs(reusing: view.runs)
    )
    rename()
    try? store.disk.remove(store.folder.tail(old.number))
  }

  private mutating func rename() {
    let key = View.Key(tail: view.tail.number, sealed: nil, generation: manifest?.generation ?? 0)
    view = View(key, tail: view.tail, sealed: nil, runs: view.runs)
  }

  /// Lets all processes read it.
  /// - Parameter isWhole: false when the journal goes on with damage.
  func publish(on page: TailControl, isWhole: Bool) {
    page.reset(
      boot: store.boot,
      tail: view.tail.number,
      generation: manifest?.generation ?? 0,
      position: journal.position,
      durable: journal.lastSequence
    )
    if !isWhole { page.begin = journal.lastSequence + 1 }
  }
}

extension Manifest {
  /// Where the first line stands that the runs do not know.
  var position: TailPosition {
    TailPosition(sequence: upto, segment: segment, offset: offset, checksum: checksum)
  }
}
