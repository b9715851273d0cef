import Casework
import Glibc

/// Puts a folder that was made beside a store's in its place, so that at every instant one of the
/// two stands there whole: a kiosk that starts meanwhile never finds nothing and founds a store.
struct FolderSwap {
  let folder: StoreFolder
  let disk: any Disk
  /// What is made, beside the folder: "restoring".
  let work: String

  /// Where the new folder is made.
  var staging: StoreFolder { StoreFolder(path: "\(folder.path).\(work)") }

  /// Stands in a folder that is being made, until it is in its place: only such a folder is taken
  /// away when it is found again, never one that was moved there in exchange.
  private var marker: String { "\(staging.path)/\(work).txt" }

  /// Makes the staging folder anew, and takes away what an interrupted attempt has left in it.
  /// - Throws: `CopyRefusal.leftover` when something else stands there: what was exchanged last.
  func begin() throws {
    if try disk.status(of: staging.path) != nil {
      let isOurs = try disk.status(of: marker) != nil
      guard try isOurs || disk.names(in: staging.path).isEmpty else {
        throw CopyRefusal.leftover(staging.path)
      }
      try removeAll(staging.path, last: marker)
    }
    try disk.makeFolder(staging.path)
    _ = try disk.open(marker, for: .keep)
    try disk.flushFolder(staging.path)
  }

  /// Puts the staging folder where no folder is, or an empty one.
  func place() throws {
    try disk.moveFolder(staging.path, to: folder.path)
    try finish()
  }

  /// Exchanges the two folders and keeps the old one under another name.
  /// - Returns: the old one's new path.
  func exchange(at moment: Moment) throws -> String {
    try disk.exchange(staging.path, folder.path)
    try disk.flushFolder(folder.path + "/..")
    let old = "\(folder.path).before-\(work)-\(Self.stamp(moment))"
    try disk.moveFolder(staging.path, to: old)
    try finish()
    return old
  }

  private func finish() throws {
    try disk.flushFolder(folder.path + "/..")
    try disk.remove("\(folder.path)/\(work).txt")
    try disk.flushFolder(folder.path)
  }

  /// `20261123T014107Z`.
  private static func stamp(_ moment: Moment) -> String {
    String(moment.iso.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
  }

  /// Takes a folder away with all that is in it; the one file last, so that what is left of an
  /// interrupted removal is known again.
  private func removeAll(_ path: String, last: String) throws(SystemFailure) {
    for name in try disk.names(in: path) where "\(path)/\(name)" != last {
      if try disk.status(of: "\(path)/\(name)")?.isFolder == true {
        try removeAll("\(path)/\(name)", last: last)
      } else {
        try disk.remove("\(path)/\(name)")
      }
    }
    if try disk.status(of: last) != nil, last.hasPrefix(path + "/") { try disk.remove(last) }
    try disk.removeFolder(path)
  }
}

/// Keeps everybody out of a store for as long as it is held.
struct Exclusion {
  private let file: OpenFile
  private let disk: any Disk

  /// - Throws: `CopyRefusal.storeIsOpen` when anybody has the store open.
  init(of folder: StoreFolder, _ disk: any Disk) throws {
    self.disk = disk
    try disk.makeFolder("\(folder.path)/lock")
    file = try disk.open(folder.maintenanceLock, for: .keep)
    guard try disk.tryLock(file), try disk.isInPlace(file) else {
      throw CopyRefusal.storeIsOpen(folder.path)
    }
  }

  func end() { disk.unlock(file) }
}
