import Casework

/// Reads a data folder, changes nothing, and finds everything that is wrong in it.
///
/// The folder may be in use, a mere copy without `lock` and `run`, or not to be written. While
/// processes write, everything is checked that was on the disk when the check began.
public struct StoreCheck {
  /// What is being read.
  public enum Phase: Sendable, Hashable {
    case journal
    case attachments
    case index
  }

  /// Told often: how many bytes of how many are read.
  public typealias Progress = (_ phase: Phase, _ done: Int, _ total: Int) -> Void

  /// Seconds after which a file that nobody names is taken for forgotten: 30 days.
  public static let grace = 30 * 86_400

  let folder: StoreFolder
  let disk: any Disk
  let now: Moment
  /// nil: the attachments' bytes are not compared with their names.
  let fingerprints: (any Fingerprinting)?
  /// Opens the sealed attachments; nil: the office has no key, or it cannot be used.
  let sealing: (any DocumentSealing)?
  let quota: Quota?
  let log = FindingLog()

  /// - Parameters:
  ///   - folder: absolute, or relative to the working folder.
  ///   - now: tells how old a file is that nobody names.
  ///   - fingerprints: compares each attachment with its name; nil leaves that out.
  ///   - sealing: opens the sealed ones for that; nil leaves them out.
  ///   - quota: the office's places; nil leaves the comparison out.
  public init(
    folder: String,
    now: Moment,
    fingerprints: (any Fingerprinting)?,
    sealing: (any DocumentSealing)? = nil,
    quota: Quota? = nil
  ) {
    self.init(
      folder: StoreFolder(path: folder),
      disk: LocalDisk(),
      now: now,
      fingerprints: fingerprints,
      sealing: sealing,
      quota: quota
    )
  }

  init(
    folder: StoreFolder,
    disk: any Disk,
    now: Moment,
    fingerprints: (any Fingerprinting)?,
    sealing: (any DocumentSealing)? = nil,
    quota: Quota? = nil
  ) {
    self.folder = folder
    self.disk = disk
    self.now = now
    self.fingerprints = fingerprints
    self.sealing = sealing
    self.quota = quota
  }

  /// Checks everything. What cannot be read is among the findings; nothing is thrown.
  public func run(progress: Progress = { _, _, _ in }) -> StoreReport {
    guard let journal = readJournal(progress) else { return StoreReport(log: log, journal: nil) }
    var references = journal.lines.references
    let hasGap = journal.lines.hasGap
    let knowsDrafts = DraftCheck(folder: folder, disk: disk, log: log)
      .check(&references, accounts: hasGap ? nil : journal.lines.model)
    var attachments = AttachmentCheck(
      folder: folder,
      disk: disk,
      log: log,
      fingerprints: fingerprints,
      sealing: sealing
    )
    let strayBefore = Int(now.milliseconds / 1000) - Self.grace
    attachments.check(&references, strayBefore: hasGap || !knowsDrafts ? nil : strayBefore) {
      progress(.attachments, $0, $1)
    }
    QuarantineCheck(folder: folder, disk: disk, log: log).check()
    return StoreReport(log: log, journal: journal)
  }

  /// Reads the journal alone, for what there is to count.
  public func count(progress: Progress = { _, _, _ in }) -> StoreReport {
    StoreReport(log: log, journal: readJournal(progress))
  }

  /// nil when there is no such folder.
  private func readJournal(_ progress: Progress) -> JournalCheck? {
    // First of all: what was on the disk by then must be found in the segments listed after.
    let mark = readMark()
    guard FolderCheck(folder: folder, disk: disk, log: log).checkTop() else { return nil }
    let segments = SegmentFile.all(in: folder, disk)
    let total = segments.reduce(0) { $0 + $1.bytes }
    let description = DescriptionCheck(folder: folder, disk: disk, log: log)
    let isRunning = mark.map { $0.boot == DurableMark.thisBoot(disk) } ?? false
    let index = IndexCheck(folder: folder, disk: disk, log: log, isRunning: isRunning)
    var journal = JournalCheck(
      folder: folder,
      disk: disk,
      log: log,
      store: description.store(segments: segments.map(\.number)),
      known: max(mark?.seq ?? 0, index.upto),
      isRunning: isRunning,
      index: index,
      quota: quota
    )
    journal.check(segments.map(\.number)) { progress(.journal, $0, total) }
    return journal
  }

  private func readMark() -> DurableMark? {
    guard
      let bytes = log.reading(
        "run/durable.json",
        { () throws(SystemFailure) in
          try disk.contents(of: folder.durableMark)
        }
      ) ?? nil
    else { return nil }
    guard let mark = DurableMark.read(bytes) else {
      log.add(
        .warning,
        .derived,
        FindingPlace("run/durable.json"),
        "与校验和不符；它会在下次保存时重写",
        "does not match its checksum; the next change writes it anew"
      )
      return nil
    }
    if !mark.poisoned.isEmpty, mark.boot == DurableMark.thisBoot(disk) {
      log.add(
        .warning,
        .derived,
        FindingPlace("run/durable.json"),
        "磁盘曾写入失败，暂停写入，直到重新启动机器：\(mark.poisoned)",
        "nothing is written until the machine is restarted: \(mark.poisoned)"
      )
    }
    return mark
  }
}
