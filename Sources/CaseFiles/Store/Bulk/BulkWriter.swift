import Casework

/// Writes a whole made-up history into a new data folder, in lines like those of real changes and
/// hundreds of times faster: nobody else is there to be locked out or to be waited for.
///
/// The folder counts as a store only from `finish` on. Until then the writer's lock is held, so
/// that whoever opens it hears that it is busy, and what an interrupted writer leaves is no store.
package struct BulkWriter {
  private let founding: StoreFounding
  private let journal: BulkJournal
  private let claim: OpenFile
  private let sealing: SealingLookup
  private let store = StoreDescription.newUUID()
  private var changes: [BulkChange] = []
  private var chaining: Errand?
  /// Lines written so far.
  package private(set) var count = 0

  /// Changes that are handed over at a time.
  private static let portion = 4096

  /// Makes the folder, or takes one that is empty.
  /// - Parameter sealing: the office's key, with which documents are sealed.
  /// - Throws: `SystemFailure` when it holds anything, or cases would not be safe there.
  package init(
    folder: String,
    now: @escaping @Sendable () -> Moment,
    sealing: @escaping SealingLookup = { () throws(SystemFailure) in nil }
  ) throws {
    try self.init(folder: folder, now: now, segmentBytes: 16 << 20, sealing: sealing)
  }

  init(
    folder: String,
    now: @escaping @Sendable () -> Moment,
    segmentBytes: Int,
    sealing: @escaping SealingLookup = { () throws(SystemFailure) in nil }
  ) throws {
    self.sealing = sealing
    let folder = StoreFolder(path: folder)
    let disk = LocalDisk()
    founding = StoreFounding(folder: folder, disk: disk, now: now, segmentBytes: segmentBytes)
    try founding.makeFolder()
    claim = try disk.open(folder.writerLock, for: .keep)
    guard try disk.tryLock(claim) else {
      throw SystemFailure(.busy, attempt: "flock \(folder.writerLock)")
    }
    let isStore = try disk.status(of: folder.description) != nil
    if let first = isStore ? folder.description : try disk.names(in: folder.journal).first {
      throw SystemFailure(
        .notDone,
        attempt: "\(folder.path) is not empty: it holds \(first)"
      )
    }
    journal = BulkJournal(folder, disk, store: store, segmentBytes: segmentBytes, at: now())
  }

  /// Adds the line of a change. Moments must not go back.
  /// - Parameter request: tells this change from every other.
  package mutating func write(_ change: consuming BulkChange, request: UInt64) throws {
    change.request = request
    changes.append(change)
    count += 1
    if changes.count >= Self.portion { try handOver() }
  }

  /// Keeps an attached file, for applications to name.
  package func keepDocument(_ bytes: [UInt8], _ fingerprint: Fingerprint) throws {
    let (folder, disk) = (founding.folder, founding.disk)
    let outer = "\(folder.attachments)/\(fingerprint.hex.prefix(2))"
    let inner = "\(outer)/\(fingerprint.hex.dropFirst(2).prefix(2))"
    try disk.makeFolder(outer)
    try disk.makeFolder(inner)
    let path = "\(inner)/\(fingerprint.hex)"
    let kept = try FileCaseStore.forDisk(bytes, named: fingerprint.hex, try sealing())
    try disk.replace(path, in: inner, by: kept, through: "\(folder.attachments)/tmp.bulk")
    try disk.flushFolder(outer)
  }

  /// Makes the folder a store; everything is on the disk when this returns.
  /// - Returns: lines of the journal, and its bytes.
  package mutating func finish() throws -> (transactions: Int, bytes: Int) {
    try handOver()
    try chaining?.wait()
    try journal.finish()
    if count > 0 { try writeIndex() }
    try founding.describe(store)
    founding.disk.unlock(claim)
    return journal.size
  }

  mutating func handOver() throws {
    try chaining?.wait()
    let portion = changes
    changes = []
    changes.reserveCapacity(Self.portion)
    chaining = try Errand { [journal] in try journal.add(portion) }
  }

  /// All of the journal in one run, so that the store opens at once.
  private func writeIndex() throws {
    let (folder, disk) = (founding.folder, founding.disk)
    let run = try journal.writeRun()
    let ending = journal.ending
    try Manifest(
      generation: 1,
      upto: count,
      segment: ending.segment,
      offset: ending.offset,
      checksum: ending.checksum,
      runs: [run]
    ).replace(in: folder, disk)
  }
}
