import Casework
import Synchronization

/// The cases as files in one folder, which many processes read and change at a time.
///
/// One append-only journal of JSON lines is the truth; everything else is derived from it. A
/// change goes: take the writer's lock, run the rule on the newest state, append one line, tell the
/// shared tail what it did to the keys, let go of the lock, and only then see that the line is on
/// the disk, mostly by another process's flush. A reader takes no lock and is shown nothing that a
/// power cut could take back. Keys are found in the tail and in sorted runs, so that opening reads
/// nothing.
///
/// It holds over kill −9 and power loss on a local disk that does what it is told.
public final class FileCaseStore: CaseStore {
  let folder: StoreFolder
  let disk: any Disk
  let now: @Sendable () -> Moment
  let lockPatience: Duration
  let limits: StoreLimits
  let maintenance: Maintenance
  let sealing: SealingLookup
  /// Told apart from the last start of the machine, in which nothing flushed or poisoned counts.
  let boot: String
  /// The store's name for itself.
  let name: String
  let memory = Mutex(Memory())
  private let presence: Presence
  /// For the thread in the background; nil when there is none.
  let bell: MaintenanceBell?

  /// Opens the store in a folder, or makes it there.
  ///
  /// - Parameters:
  ///   - folder: absolute, or relative to the working folder; its parent must be there.
  ///   - now: the clock, only for showing when a line was written.
  ///   - lockPatience: how long to wait for other processes.
  ///   - evenIfDamaged: opens a damaged store up to the damage, to be read only.
  ///   - sealing: the office's key, with which documents are sealed and opened.
  /// - Throws: `SystemFailure`: `.damaged` naming file, line and byte; `.notDone` when the folder
  ///   is not a store, is open to others, or lies on a network.
  public convenience init(
    folder: String,
    now: @escaping @Sendable () -> Moment,
    lockPatience: Duration = .seconds(5),
    evenIfDamaged: Bool = false,
    sealing: @escaping SealingLookup = { () throws(SystemFailure) in nil }
  ) throws {
    try self.init(
      folder: StoreFolder(path: folder),
      disk: LocalDisk(),
      now: now,
      lockPatience: lockPatience,
      evenIfDamaged: evenIfDamaged,
      sealing: sealing
    )
  }

  init(
    folder: StoreFolder,
    disk: any Disk,
    now: @escaping @Sendable () -> Moment,
    lockPatience: Duration,
    limits: StoreLimits = .usual,
    maintenance: Maintenance = .thread,
    evenIfDamaged: Bool = false,
    sealing: @escaping SealingLookup = { () throws(SystemFailure) in nil }
  ) throws {
    self.folder = folder
    self.disk = disk
    self.now = now
    self.lockPatience = lockPatience
    self.limits = limits
    self.maintenance = maintenance
    self.sealing = sealing
    if case .thread = maintenance { bell = MaintenanceBell() } else { bell = nil }
    boot = DurableMark.thisBoot(disk)
    let founding = StoreFounding(
      folder: folder,
      disk: disk,
      now: now,
      segmentBytes: limits.segmentBytes
    )
    name = try founding.open(lockPatience: lockPatience)
    presence = try Presence(in: folder, disk, patience: lockPatience)
    do {
      if try !isSettled() { try holdingWriter { _ = try settle() } }
    } catch let failure as SystemFailure where failure.kind == .damaged && evenIfDamaged {
      // Noted in `readOnly`.
    }
    switch maintenance {
    case .thread: if let bell { MaintenanceThread.start(for: self, bell) }
    case .atOnce: tidy()
    case .none: break
    }
  }

  deinit {
    bell?.ring()
  }

  /// Why the store may only be read, or nil when all is well as far as this process knows.
  public var readOnly: SystemFailure? { memory.withLock { $0.readOnly } }

  /// Notes why nothing may be changed any more.
  func becomeReadOnly(because failure: SystemFailure) {
    memory.withLock { $0.readOnly = $0.readOnly ?? failure }
  }

  var quarantine: Quarantine { Quarantine(folder: folder, disk: disk, now: now) }

  /// Runs the body alone among all processes.
  func holdingWriter<Result>(_ body: () throws -> Result) throws -> Result {
    let turn = try controlPage().writerTurn
    return try disk.holding(folder.writerLock, patience: lockPatience, turn: turn, body)
  }
}
