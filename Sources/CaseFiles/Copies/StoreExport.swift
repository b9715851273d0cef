import Casework
import Glibc
import StrictJSON

/// Writes applications as files that people read: one an application, and a list for spreadsheets.
public struct StoreExport {
  let source: StoreFolder
  let target: String
  let choice: ExportChoice
  let safe: @Sendable (String) -> String
  let now: @Sendable () -> Moment
  /// Writes into the audit that this is exported.
  let record: (inout CaseChange) throws -> Void
  /// Opens the sealed attachments; nil: the office has no key.
  let sealing: (any DocumentSealing)?
  let progress: CopyProgress
  let disk: any Disk = LocalDisk()

  /// Who exports, for the record.
  public static let actor = "office"

  /// - Parameters:
  ///   - folder: the store's, absolute.
  ///   - target: absolute; missing or empty, its parent must be there.
  ///   - safe: makes a line of text harmless for whoever looks at it.
  ///   - record: writes into the audit that this is exported; not done in a store that is only
  ///     read because it is damaged.
  ///   - sealing: opens the sealed attachments, which are written in clear.
  public init(
    of folder: String,
    into target: String,
    choosing choice: ExportChoice,
    safe: @escaping @Sendable (String) -> String,
    now: @escaping @Sendable () -> Moment,
    recording record: @escaping (inout CaseChange) throws -> Void,
    sealing: (any DocumentSealing)? = nil,
    progress: @escaping CopyProgress = { _, _ in }
  ) {
    source = StoreFolder(path: folder)
    self.target = target
    self.choice = choice
    self.safe = safe
    self.now = now
    self.record = record
    self.sealing = sealing
    self.progress = progress
  }

  /// Exports what is on the disk now. The list, `index.csv`, is put in place last: where it stands,
  /// everything that it names stands.
  /// - Throws: `CopyRefusal`; `SystemFailure`, `.damaged` when the journal is.
  public func run() throws -> CopyReport {
    guard try disk.status(of: source.description) != nil,
      let name = try StoreDescription.read(in: source, disk)?.uuid
    else { throw CopyRefusal.noStore(source.path) }
    try CopyPlace.requireApart(target, source.path)
    try takeTarget()
    let store = try FileCaseStore(folder: source.path, now: now, evenIfDamaged: true)
    if let failure = store.readOnly, !failure.asksForRestart { throw failure }
    // Before anything is written: also an export that is broken off was one.
    let isRecorded = store.readOnly == nil
    if isRecorded { try store.change(by: Self.actor, record) }
    let durable = try store.durablePoint()
    var places = ExportedPlaces()
    var walk = JournalWalk(source, store: name, disk)
    while try walk.next(
      upTo: durable,
      { line, _, place in
        if let transaction = line.transaction { places.take(transaction, at: place) }
      }
    ) != nil {
      progress(walk.sequence * 256 / max(1, durable), 512)
    }
    var report = try write(places)
    report.durable = durable
    report.isRecorded = isRecorded
    return report
  }

  private func takeTarget() throws {
    if try disk.status(of: target + "/.") == nil { try disk.makeFolder(target) }
    guard let status = try disk.status(of: target + "/."), status.isFolder,
      status.owner == geteuid(), status.mode & 0o077 == 0
    else { throw CopyRefusal.openToOthers(target) }
    if let name = try disk.names(in: target).min() {
      throw CopyRefusal.notEmpty(folder: target, name: name)
    }
  }

  private func write(_ places: ExportedPlaces) throws -> CopyReport {
    var writing = ExportWriting(target, disk, safe: safe)
    var reader = ExportReading(folder: source, disk: disk)
    var list = [UInt8]()
    list += Array(SpreadsheetLine.byteOrderMark.utf8)
    list += Array(SpreadsheetLine.of(ExportedApplication.headings).utf8)
    var accounts: Set<String> = []
    let serials = places.applications.keys.sorted()
    for (index, serial) in serials.enumerated() {
      if index % 256 == 0 { progress(256 + index * 255 / serials.count, 512) }
      guard let place = places.applications[serial] else { continue }
      do {
        guard let found = try reader.application(serial, at: place), choice.takes(found.row)
        else { continue }
        let path = ExportNames.application(serial)
        let messages = try reader.messages(places.messages[serial] ?? [:])
        try writing.put(json: found.text(with: messages), at: path + ".json")
        if choice.withAttachments { try attach(found.row, beside: path, &writing) }
        list += Array(SpreadsheetLine.of(found.row.cells(file: path + ".json").map(safe)).utf8)
        accounts.insert(found.row.account)
      } catch let failure as SystemFailure where failure.kind == .damaged {
        writing.note(damage: failure.attempt)
      }
    }
    let wanted = choice.isEverything ? Set(places.accounts.keys) : accounts
    for name in wanted.sorted() {
      guard let place = places.accounts[name] else { continue }
      do {
        try writing.put(json: reader.account(name, at: place), at: ExportNames.account(name))
      } catch let failure as SystemFailure where failure.kind == .damaged {
        writing.note(damage: failure.attempt)
      }
    }
    if choice.isEverything { try writeStation(places, &reader, &writing) }
    try writing.put(list, at: "index.csv.tmp")
    try disk.rename("\(target)/index.csv.tmp", to: "\(target)/index.csv")
    try disk.flushFolder(target)
    progress(512, 512)
    return writing.report
  }
}

extension StoreFolder {
  /// Where a document is kept.
  func attachment(_ fingerprint: Fingerprint) -> String {
    let digits = fingerprint.hex
    return "\(attachments)/\(digits.prefix(2))/\(digits.dropFirst(2).prefix(2))/\(digits)"
  }
}
