import Casework
import StrictJSON

/// Brings a store of an older format to the newest: it is written anew beside the old one,
/// read once more, and put in its place; the old one is kept.
public struct StoreMigration {
  /// What became of it.
  public struct Outcome: Equatable, Sendable {
    public let from: Int
    public let to: Int
    /// The transactions.
    public let sequence: Int
    /// Where the old folder is; nil when there was nothing to do.
    public let old: String?
  }

  let folder: StoreFolder
  let disk: any Disk
  let now: @Sendable () -> Moment
  let progress: CopyProgress
  var segmentBytes = 16 << 20
  var steps = FormatStep.all
  var newest = StoreDescription.reader

  /// - Parameter folder: the store's, absolute.
  public init(
    of folder: String,
    now: @escaping @Sendable () -> Moment,
    progress: @escaping CopyProgress = { _, _ in }
  ) {
    self.folder = StoreFolder(path: folder)
    disk = LocalDisk()
    self.now = now
    self.progress = progress
  }

  init(
    of folder: StoreFolder,
    disk: any Disk,
    now: @escaping @Sendable () -> Moment,
    segmentBytes: Int,
    steps: [FormatStep],
    newest: Int
  ) {
    self.folder = folder
    self.disk = disk
    self.now = now
    self.segmentBytes = segmentBytes
    self.steps = steps
    self.newest = newest
    progress = { _, _ in }
  }

  /// Migrates, one format after the other; nothing is changed when there is nothing to do.
  /// - Throws: `CopyRefusal`; `SystemFailure`, `.damaged` naming file, line and column.
  public func run() throws -> Outcome {
    guard let before = try StoreDescription.read(in: folder, disk) else {
      throw CopyRefusal.noStore(folder.path)
    }
    var outcome = Outcome(from: before.version, to: before.version, sequence: 0, old: nil)
    guard before.version < newest else { return outcome }
    // Of several steps the oldest folder is the one to keep; each is whole in itself.
    while outcome.to < newest {
      guard let step = steps.first(where: { $0.from == outcome.to }) else {
        throw SystemFailure(
          .notDone,
          attempt: "\(folder.description): this juzhu knows no way from format \(outcome.to)"
        )
      }
      outcome = try take(step, before, after: outcome)
    }
    return outcome
  }

  private func take(
    _ step: FormatStep,
    _ before: StoreDescription,
    after outcome: Outcome
  ) throws -> Outcome {
    let exclusion = try Exclusion(of: folder, disk)
    defer { exclusion.end() }
    let swap = FolderSwap(folder: folder, disk: disk, work: "migrate")
    try swap.begin()
    let new = swap.staging
    for path in new.folders { try disk.makeFolder(path) }
    let last = try rewrite(to: new, step, before.uuid)
    var copying = FileCopying(disk)
    try copying.attachments(from: folder, to: new, proof: nil) { progress(256 + $0, 512) }
    for (from, to) in [
      (folder.drafts, new.drafts), (folder.quarantine, new.quarantine),
      (folder.office, new.office), ("\(folder.path)/log", "\(new.path)/log"),
    ] {
      _ = try copying.files(from: from, to: to) { !$0.hasPrefix("tmp.") }
    }
    var description = before
    description.version = step.from + 1
    description.minReader = step.from + 1
    let line = try StrictJSONEncoder().encode(description) + [UInt8(ascii: "\n")]
    try copying.put(line, at: new.description, in: new.path)
    for path in new.folders { try disk.flushFolder(path) }
    try disk.flushFolder(new.path)
    try verify(new, before.uuid, last, format: step.from + 1)
    let old = try swap.exchange(at: now())
    progress(512, 512)
    return Outcome(from: outcome.from, to: step.from + 1, sequence: last, old: outcome.old ?? old)
  }

  private func rewrite(to new: StoreFolder, _ step: FormatStep, _ store: String) throws -> Int {
    let count = try disk.names(in: folder.journal).count
    return try JournalRewriting(
      source: folder,
      target: new,
      store: store,
      step: step,
      disk: disk,
      now: now,
      segmentBytes: segmentBytes,
      newFormat: step.from + 1
    ).run { progress($0 * 256 / max(1, count), 512) }
  }

  /// Reads what was written from the disk, line by line, before it takes the old one's place.
  private func verify(_ new: StoreFolder, _ store: String, _ last: Int, format: Int) throws {
    var walk = JournalWalk(new, store: store, disk, format: format)
    while try walk.next() != nil {}
    guard walk.sequence == last else {
      throw SystemFailure(.damaged, attempt: "\(new.journal): ends before transaction \(last)")
    }
  }
}
