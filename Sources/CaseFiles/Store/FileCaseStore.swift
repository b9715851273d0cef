import Casework
import Synchronization

/// The cases as files in one folder, which many processes read and change at a time.
///
/// One append-only journal of JSON lines is the truth; this process remembers where in it
/// everything stands. A change goes: take the writer's lock, read what others have appended, run
/// the rule, append one line, let go of the lock, and only then see that the line is on the disk,
/// often by another process's flush. A reader takes no lock, and when it meets a line that is not
/// known to be on the disk yet, it sees to that first: nothing is shown that could be lost.
///
/// It holds over kill −9 and power loss on a local disk that does what it is told. Not in stage 1:
/// sorted runs (opening reads the whole journal), a watch on free space, idempotency keys.
public final class FileCaseStore: CaseStore {
  let folder: StoreFolder
  let disk: any Disk
  let now: @Sendable () -> Moment
  let lockPatience: Duration
  /// Told apart from the last start of the machine, in which nothing flushed or poisoned counts.
  let boot: String
  let memory: Mutex<Memory>
  private let presence: Presence

  /// Opens the store in a folder, or makes it there.
  ///
  /// - Parameters:
  ///   - folder: absolute, or relative to the working folder; its parent must be there.
  ///   - now: the clock, only for showing when a line was written.
  ///   - lockPatience: how long to wait for other processes.
  ///   - evenIfDamaged: opens a damaged store up to the damage, to be read only.
  /// - Throws: `SystemFailure`: `.damaged` naming file, line and byte; `.notDone` when the folder
  ///   is not a store, is open to others, or lies on a network.
  public convenience init(
    folder: String,
    now: @escaping @Sendable () -> Moment,
    lockPatience: Duration = .seconds(5),
    evenIfDamaged: Bool = false
  ) throws {
    try self.init(
      folder: StoreFolder(path: folder),
      disk: LocalDisk(),
      now: now,
      lockPatience: lockPatience,
      segmentBytes: 16 << 20,
      evenIfDamaged: evenIfDamaged
    )
  }

  init(
    folder: StoreFolder,
    disk: any Disk,
    now: @escaping @Sendable () -> Moment,
    lockPatience: Duration,
    segmentBytes: Int,
    evenIfDamaged: Bool = false
  ) throws {
    self.folder = folder
    self.disk = disk
    self.now = now
    self.lockPatience = lockPatience
    boot = DurableMark.thisBoot(disk)
    let founding = StoreFounding(
      folder: folder,
      disk: disk,
      now: now,
      segmentBytes: segmentBytes
    )
    let store = try founding.open(lockPatience: lockPatience)
    presence = try Presence(in: folder, disk, patience: lockPatience)
    let journal = try Journal(
      folder,
      store: store,
      segmentBytes: segmentBytes,
      quarantine: Quarantine(folder: folder, disk: disk, now: now)
    )
    memory = Mutex(Memory(journal: journal))
    // Most of it is read before the lock is taken, so that starting holds nobody up.
    try memory.withLock { memory in
      _ = try memory.journal.advance(into: &memory.index)
    }
    do {
      try disk.holding(folder.writerLock, patience: lockPatience) {
        try settle(searchingRest: true)
      }
      removeLeftovers()
    } catch let failure as SystemFailure where failure.kind == .damaged && evenIfDamaged {
      // Noted in `readOnly` by `settle`.
    }
  }

  /// Why the store may only be read, or nil when all is well as far as this process knows.
  public var readOnly: SystemFailure? { memory.withLock { $0.readOnly } }

  /// The index as it is now; a copy that costs nothing.
  var index: CaseIndex { memory.withLock { $0.index } }

  /// Reads to the end under the writer's lock.
  /// - Throws: why the store is read only, also later on.
  func settle(searchingRest: Bool = false) throws(SystemFailure) {
    let mark = try DurableMark.read(in: folder, disk)
    if let mark, mark.boot == boot, !mark.poisoned.isEmpty {
      let failure = SystemFailure(.damaged, attempt: SystemFailure.readOnly + mark.poisoned)
      retreat(to: max(mark.seq, durable), because: failure)
      throw failure
    }
    try memory.withLock { memory throws(SystemFailure) in
      if let failure = memory.readOnly { throw failure }
      do throws(SystemFailure) {
        try memory.journal.settle(
          into: &memory.index,
          mark: mark,
          searchingRest: searchingRest
        )
      } catch {
        if error.kind != .notDone { memory.readOnly = error }
        throw error
      }
      guard let mark, mark.boot == boot else { return }
      memory.journal.durable = max(memory.journal.durable, mark.seq)
    }
  }
}
