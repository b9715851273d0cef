import Casework
import Glibc

/// Makes a data folder of a backup, checking every line on the way.
public struct StoreRestore {
  /// What became of it.
  public struct Outcome: Sendable {
    public let report: CopyReport
    /// Where the folder is that was there before; nil when none was.
    public let replaced: String?
  }

  let source: StoreFolder
  let target: StoreFolder
  let disk: any Disk
  let now: @Sendable () -> Moment
  let replaces: Bool
  let fingerprint: (@Sendable ([UInt8]) throws -> Fingerprint)?
  let sealing: (any DocumentSealing)?
  let progress: CopyProgress

  /// - Parameters:
  ///   - backup: the backup's folder, absolute.
  ///   - folder: the data folder to be, absolute; its parent must be there.
  ///   - replaces: whether a store that stands there is moved aside.
  ///   - fingerprint: of content, to find damaged attachments.
  ///   - sealing: opens the sealed ones for that; nil: they are copied and not compared.
  public init(
    from backup: String,
    to folder: String,
    replacing replaces: Bool,
    now: @escaping @Sendable () -> Moment,
    fingerprint: (@Sendable ([UInt8]) throws -> Fingerprint)?,
    sealing: (any DocumentSealing)? = nil,
    progress: @escaping CopyProgress = { _, _ in }
  ) {
    source = StoreFolder(path: backup)
    target = StoreFolder(path: folder)
    disk = LocalDisk()
    self.now = now
    self.replaces = replaces
    self.fingerprint = fingerprint
    self.sealing = sealing
    self.progress = progress
  }

  init(
    from source: StoreFolder,
    to target: StoreFolder,
    replacing replaces: Bool,
    disk: any Disk,
    now: @escaping @Sendable () -> Moment,
    fingerprint: (@Sendable ([UInt8]) throws -> Fingerprint)? = nil
  ) {
    self.source = source
    self.target = target
    self.disk = disk
    self.now = now
    self.replaces = replaces
    self.fingerprint = fingerprint
    sealing = nil
    progress = { _, _ in }
  }

  /// Restores; until the very end nothing changes in the target's place.
  /// - Throws: `CopyRefusal`; `SystemFailure`, `.damaged` naming file, line and column of the
  ///   backup.
  public func run() throws -> Outcome {
    let record = try wholeBackup()
    try CopyPlace.requireApart(target.path, source.path)
    let isThere = try isSomethingThere()
    let exclusion = isThere ? try Exclusion(of: target, disk) : nil
    defer { exclusion?.end() }
    let swap = FolderSwap(folder: target, disk: disk, work: "restore")
    try swap.begin()
    let report = try copy(record, to: swap.staging)
    guard isThere else {
      try swap.place()
      return Outcome(report: report, replaced: nil)
    }
    return Outcome(report: report, replaced: try swap.exchange(at: now()))
  }

  private func wholeBackup() throws -> BackupRecord {
    guard let record = try BackupRecord.read(in: source, disk) else {
      let isBegun = try disk.status(of: source.backupLock) != nil
      throw isBegun ? CopyRefusal.unfinished(source.path) : .noBackup(source.path)
    }
    guard let description = try StoreDescription.read(in: source, disk) else {
      throw SystemFailure(.damaged, attempt: "\(source.description) is missing")
    }
    guard description.uuid == record.store else {
      throw SystemFailure(.damaged, attempt: "\(source.description): of another store")
    }
    return record
  }

  /// Whether a store stands in the target's place that is to be moved aside.
  private func isSomethingThere() throws -> Bool {
    guard let status = try disk.status(of: target.path) else { return false }
    guard status.isFolder else {
      throw CopyRefusal.notEmpty(folder: target.path, name: target.path)
    }
    guard let name = try disk.names(in: target.path).min() else { return false }
    guard replaces else { throw CopyRefusal.notEmpty(folder: target.path, name: name) }
    guard status.owner == geteuid() else { throw CopyRefusal.openToOthers(target.path) }
    guard try disk.status(of: target.description) != nil else {
      throw CopyRefusal.noStore(target.path)
    }
    return true
  }

  private func copy(_ record: BackupRecord, to staging: StoreFolder) throws -> CopyReport {
    var copying = FileCopying(disk)
    for path in staging.folders { try disk.makeFolder(path) }
    let walk = try JournalCopying(from: source, to: staging, store: record.store, disk)
      .copy(upTo: record.durable, into: &copying) {
        progress($0 * 256 / max(1, record.durable), 512)
      }
    guard walk.sequence == record.durable, Checksum.hex(walk.checksum) == record.checksum else {
      throw JournalDamage(
        path: source.backupRecord,
        line: 1,
        column: nil,
        byte: 0,
        what: "the journal does not end in transaction \(record.durable) as it says"
      ).failure
    }
    let proof = fingerprint.map { DocumentProof(fingerprint: $0, sealing: sealing) }
    try copying.attachments(from: source, to: staging, proof: proof) {
      progress(256 + $0, 512)
    }
    if copying.report.attachments < record.attachments {
      let missing = record.attachments - copying.report.attachments
      copying.note(damage: "\(source.attachments): \(missing) attachments are missing")
    }
    for (from, to) in [
      (source.drafts, staging.drafts), (source.quarantine, staging.quarantine),
      (source.office, staging.office),
    ] {
      _ = try copying.files(from: from, to: to) { !$0.hasPrefix("tmp.") }
    }
    if let description = try disk.contents(of: source.description) {
      try copying.put(description, at: staging.description, in: staging.path)
    }
    for path in staging.folders { try disk.flushFolder(path) }
    try disk.flushFolder(staging.path)
    copying.note(durable: record.durable)
    progress(512, 512)
    return copying.report
  }
}
