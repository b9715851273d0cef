import Casework
import Glibc

/// Makes segments: whole and blank long before they are needed, or at once when that is too late.
struct NextSegment {
  let folder: StoreFolder
  let disk: any Disk
  /// How long a segment is made.
  let bytes: Int

  /// Puts a segment in its place with its header. It and its name are on the disk then.
  ///
  /// A blank one that was prepared is taken under another name first, so that nobody who still
  /// prepares can put a blank one in its place.
  func begin(_ number: Int, _ header: [UInt8]) throws(SystemFailure) {
    let path = folder.segment(number)
    let own = folder.nextSegment(number) + ".header"
    let prepared = folder.nextSegment(number)
    guard try disk.status(of: prepared)?.size == bytes, try take(prepared, as: own) else {
      let blank = [UInt8](repeating: UInt8(ascii: "\n"), count: max(0, bytes - header.count))
      try disk.replace(path, in: folder.journal, by: header + blank, through: own)
      return
    }
    let file = try disk.open(own, for: .update)
    try disk.write(header, to: file, at: 0)
    try disk.flush(file)
    try disk.rename(own, to: path)
    try disk.settleNames(in: folder.journal)
  }

  /// Whether it was still there.
  private func take(_ prepared: String, as own: String) throws(SystemFailure) -> Bool {
    do {
      try disk.rename(prepared, to: own)
      return true
    } catch {
      if error.errno == ENOENT { return false }
      throw error
    }
  }

  /// Prepares a blank segment unless it is there. Takes away what was prepared for earlier ones.
  /// By the holder of `lock/prep`.
  func prepare(_ number: Int) throws(SystemFailure) {
    let path = folder.nextSegment(number)
    if try disk.status(of: path) != nil { return }
    for name in try disk.names(in: folder.journal)
    where name.hasPrefix("next.") && !name.hasSuffix(".header") {
      try disk.remove("\(folder.journal)/\(name)")
    }
    do {
      try fill(path + ".tmp")
      try disk.rename(path + ".tmp", to: path)
    } catch {
      // A full disk is not helped by what is left over.
      try? disk.remove(path + ".tmp")
      throw error
    }
  }

  private func fill(_ path: String) throws(SystemFailure) {
    let piece = [UInt8](repeating: UInt8(ascii: "\n"), count: min(bytes, 1 << 20))
    let file = try disk.open(path, for: .replace)
    var at = 0
    while at < bytes {
      let length = min(piece.count, bytes - at)
      try disk.write(length == piece.count ? piece : Array(piece[..<length]), to: file, at: at)
      try disk.flush(file)
      at += length
    }
  }
}
