import Casework
import Glibc

/// The folder that a backup is made into: new, begun before, or whole.
struct BackupFolder {
  let folder: StoreFolder
  let disk: any Disk

  /// Makes the folder, or sees that it is a backup of this store and of nothing else, and holds it
  /// as long as the file returned is held.
  /// - Throws: `CopyRefusal`; `SystemFailure`.
  func take(for store: String) throws -> OpenFile {
    if try disk.status(of: folder.path + "/.") == nil {
      try disk.makeFolder(folder.path)
      try disk.flushFolder(folder.path + "/..")
    }
    guard let status = try disk.status(of: folder.path + "/."), status.isFolder,
      status.owner == geteuid(), status.mode & 0o077 == 0
    else { throw CopyRefusal.openToOthers(folder.path) }
    let isBackup = try disk.status(of: folder.backupLock) != nil
    if !isBackup {
      let names = try disk.names(in: folder.path).filter { $0 != "lost+found" }
      if let name = names.min() {
        throw CopyRefusal.notEmpty(folder: folder.path, name: name)
      }
    }
    let lock = try disk.open(folder.backupLock, for: .keep)
    guard try disk.tryLock(lock) else { throw CopyRefusal.inUse(folder.path) }
    if !isBackup { try disk.flushFolder(folder.path) }
    guard try disk.status(of: folder.description) == nil || description() == store else {
      throw CopyRefusal.otherStore(folder.path)
    }
    return lock
  }

  private func description() throws -> String {
    try StoreDescription.read(in: folder, disk)?.uuid ?? ""
  }

  /// What the folder holds for certain; nil when nothing, or when its record is damaged and the
  /// backup is to be made anew.
  ///
  /// - Throws: `CopyRefusal.aheadOfStore` when the store does not have what the backup has.
  func requireBehind(_ source: StoreFolder, durable: Int) throws {
    guard let record = try? BackupRecord.read(in: folder, disk) else { return }
    guard record.durable <= durable, try has(source, record) else {
      throw CopyRefusal.aheadOfStore(folder.path)
    }
  }

  /// Whether the store has the backup's last line where the backup has it. Each line vouches for
  /// all before it.
  private func has(_ source: StoreFolder, _ record: BackupRecord) throws -> Bool {
    guard let bytes = try disk.contents(of: source.segment(record.segment)),
      (1...bytes.count).contains(record.offset)
    else { return false }
    let end = record.offset - 1
    let start = (bytes[..<end].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    if start == 0 {
      return SegmentHeader.read(Array(bytes[...end])).map { Checksum.hex($0.checksum) }
        == record.checksum
    }
    guard let line = Transaction(bytes, start..<end) else { return false }
    return line.sequence == record.durable && Checksum.hex(line.checksum) == record.checksum
  }

  /// Takes away what the store no longer has; only after the new record is in place.
  func prune(_ place: String, keeping names: Set<String>) throws(SystemFailure) {
    guard try disk.status(of: place) != nil else { return }
    for name in try disk.names(in: place) where !names.contains(name) {
      if try disk.status(of: "\(place)/\(name)")?.isFolder == false {
        try disk.remove("\(place)/\(name)")
      }
    }
    try disk.flushFolder(place)
  }
}
