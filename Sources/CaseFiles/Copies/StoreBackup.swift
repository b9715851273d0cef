import Casework
import Glibc

/// Makes a backup of a store while others go on changing it.
///
/// It holds every transaction that was on the disk when it began, and everything that those name.
/// Made again into the same folder it copies only what is new.
public struct StoreBackup {
  let source: StoreFolder
  let target: StoreFolder
  let disk: any Disk
  let now: @Sendable () -> Moment
  let progress: CopyProgress
  var segmentBytes = 16 << 20

  /// - Parameters:
  ///   - folder: the store's, absolute.
  ///   - target: the backup's, absolute; its parent must be there.
  public init(
    of folder: String,
    into target: String,
    now: @escaping @Sendable () -> Moment,
    progress: @escaping CopyProgress = { _, _ in }
  ) {
    source = StoreFolder(path: folder)
    self.target = StoreFolder(path: target)
    disk = LocalDisk()
    self.now = now
    self.progress = progress
  }

  init(
    of source: StoreFolder,
    into target: StoreFolder,
    disk: any Disk,
    now: @escaping @Sendable () -> Moment,
    segmentBytes: Int
  ) {
    self.source = source
    self.target = target
    self.disk = disk
    self.now = now
    self.segmentBytes = segmentBytes
    progress = { _, _ in }
  }

  /// Makes the backup; it is whole when this returns, and not taken for whole when it throws.
  /// - Throws: `CopyRefusal`; `SystemFailure`, `.damaged` naming file, line and column.
  public func run() throws -> CopyReport {
    guard try disk.status(of: source.description) != nil else {
      throw CopyRefusal.noStore(source.path)
    }
    try CopyPlace.requireApart(target.path, source.path)
    let store = try open()
    guard let name = try StoreDescription.read(in: source, disk)?.uuid else {
      throw CopyRefusal.noStore(source.path)
    }
    let folder = BackupFolder(folder: target, disk: disk)
    let lock = try folder.take(for: name)
    defer { disk.unlock(lock) }
    try folder.requireBehind(source, durable: try store.durablePoint())
    return try copy(store, name, to: folder)
  }

  private func open() throws -> FileCaseStore {
    var limits = StoreLimits.usual
    limits.segmentBytes = segmentBytes
    let store = try FileCaseStore(
      folder: source,
      disk: disk,
      now: now,
      lockPatience: .seconds(5),
      limits: limits,
      maintenance: .none,
      evenIfDamaged: true
    )
    if let failure = store.readOnly, !failure.asksForRestart { throw failure }
    return store
  }

  /// Drafts come first: one that is submitted meanwhile is then in the backup as a draft at least.
  /// The journal comes before the attachments that it names, and the record last of all.
  private func copy(
    _ store: FileCaseStore,
    _ name: String,
    to folder: BackupFolder
  ) throws -> CopyReport {
    var copying = FileCopying(disk)
    if let description = try disk.contents(of: source.description) {
      try copying.put(description, at: target.description, in: target.path)
    }
    try disk.flushFolder(target.path)
    let drafts = try copying.files(from: source.drafts, to: target.drafts) {
      $0.hasSuffix(".json")
    }
    let durable = try store.durablePoint()
    let walk = try JournalCopying(from: source, to: target, store: name, disk)
      .copy(upTo: durable, into: &copying) { progress($0 * 256 / max(1, durable), 512) }
    try copying.attachments(from: source, to: target, proof: nil) {
      progress(256 + $0, 512)
    }
    _ = try copying.files(from: source.quarantine, to: target.quarantine) {
      !$0.hasSuffix(".tmp")
    }
    let office = try copying.files(from: source.office, to: target.office) { _ in true }
    try disk.flushFolder(target.path)
    copying.note(durable: durable)
    try record(walk, copying.report, name)
    try folder.prune(target.drafts, keeping: drafts)
    try folder.prune(target.office, keeping: office)
    progress(512, 512)
    return copying.report
  }

  private func record(_ walk: JournalWalk, _ report: CopyReport, _ name: String) throws {
    let record = BackupRecord(
      store: name,
      durable: report.durable,
      checksum: Checksum.hex(walk.checksum),
      segment: walk.segment,
      offset: walk.end,
      at: now(),
      files: report.files,
      bytes: report.bytes,
      attachments: report.attachments
    )
    try disk.replace(
      target.backupRecord,
      in: target.path,
      by: try record.line(),
      through: target.backupRecord + ".tmp"
    )
  }
}

extension FileCaseStore {
  /// The last transaction on the disk: at least everything that was acknowledged to anybody when
  /// this was called.
  /// - Throws: `SystemFailure` when that cannot be brought about.
  func durablePoint() throws -> Int {
    // A change that puts nothing returns when all that was written before it is on the disk.
    if readOnly == nil { try change(by: "backup") { _ in } }
    return durable
  }
}
