import Casework
import Glibc

/// What a file is opened for.
enum OpenPurpose: Sendable {
  case read
  /// To read and write a file that is there.
  case update
  /// To read and write; made empty when it is not there.
  case keep
  /// To write anew; what was there is gone.
  case replace
}

/// What stands at a path.
struct FileStatus: Sendable {
  let isFolder: Bool
  let size: Int
  let owner: UInt32
  /// The permission bits.
  let mode: UInt32
  /// When its content was last changed, in seconds since 1970.
  var modified = 0
}

/// The store's calls to the system, so that tests can let each of them fail.
///
/// Every failure is a `SystemFailure` of the kind `notDone`, with the call and the path; who knows
/// that more was at stake says so in its place.
protocol Disk: Sendable {
  func open(_ path: String, for purpose: OpenPurpose) throws(SystemFailure) -> OpenFile
  /// Fewer bytes than asked for only at the file's end.
  func read(_ file: OpenFile, at offset: Int, count: Int) throws(SystemFailure) -> [UInt8]
  /// The file's first bytes in memory, to be read only; at least 1. They stay when its name goes.
  func map(_ file: OpenFile, bytes: Int) throws(SystemFailure) -> MappedBytes
  /// All the bytes, in one call to the system unless that takes fewer.
  func write(_ bytes: [UInt8], to file: OpenFile, at offset: Int) throws(SystemFailure)
  /// Returns when the file's content is on the disk.
  func flush(_ file: OpenFile) throws(SystemFailure)
  /// Returns when the folder's names are on the disk.
  func flushFolder(_ path: String) throws(SystemFailure)
  func rename(_ path: String, to newPath: String) throws(SystemFailure)
  func remove(_ path: String) throws(SystemFailure)
  /// A folder that is there already is none of its business.
  func makeFolder(_ path: String) throws(SystemFailure)
  /// The names in a folder, in no order, without "." and "..".
  func names(in folder: String) throws(SystemFailure) -> [String]
  /// nil when nothing stands there.
  func status(of path: String) throws(SystemFailure) -> FileStatus?
  /// The kernel's word for the kind of file system, "ext4"; nil when it tells none.
  func fileSystem(of path: String) throws(SystemFailure) -> String?
  /// Takes the whole file's lock if it is free.
  func tryLock(_ file: OpenFile) throws(SystemFailure) -> Bool
  func unlock(_ file: OpenFile)
  /// The first `bytes` bytes of a file as memory that all processes share; made of noughts when
  /// it is not there, lengthened when it is shorter. Without place on the disk: see `reserve`.
  /// With nil: the whole file as it stands.
  func share(_ path: String, bytes: Int?) throws(SystemFailure) -> SharedBytes
  /// Gives the first `bytes` bytes their place on the disk. Where there is none a full disk kills
  /// the process that writes there, instead of telling it.
  func reserve(_ bytes: Int, of shared: SharedBytes) throws(SystemFailure)
  /// Which file stands at a path; nil when none does.
  func identity(of path: String) throws(SystemFailure) -> FileIdentity?
  /// How many bytes the file system has left for who is not root.
  func freeBytes(at path: String) throws(SystemFailure) -> Int
  /// Takes the whole file's lock together with others who share it, if nobody has it alone.
  func tryShare(_ file: OpenFile) throws(SystemFailure) -> Bool
  /// Whether this very file still stands at its path.
  func isInPlace(_ file: OpenFile) throws(SystemFailure) -> Bool
  /// Moves a folder with all that is in it; an empty folder in its new place gives way.
  func moveFolder(_ path: String, to newPath: String) throws(SystemFailure)
  /// Puts each of two folders in the other's place, both at the same instant.
  func exchange(_ path: String, _ other: String) throws(SystemFailure)
  /// Takes an empty folder away.
  func removeFolder(_ path: String) throws(SystemFailure)
}

extension Disk {
  /// Whether the file that this memory lies in still stands at its path.
  func isInPlace(_ shared: SharedBytes) throws(SystemFailure) -> Bool {
    try identity(of: shared.path) == shared.identity
  }

  /// The file's bytes, or nil when it is not there.
  ///
  /// Up to the end of what was opened: another process may put a longer file in its place
  /// meanwhile, and half of that would look like damage.
  func contents(of path: String) throws(SystemFailure) -> [UInt8]? {
    guard let status = try status(of: path) else { return nil }
    let file: OpenFile
    do {
      file = try open(path, for: .read)
    } catch {
      if error.errno == ENOENT { return nil }
      throw error
    }
    var bytes = try read(file, at: 0, count: status.size + 1)
    while bytes.count > status.size {
      let more = try read(file, at: bytes.count, count: 4096)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Puts a file in its place whole: at every instant either the old one stands there or the new.
  /// - Throws: `SystemFailure`: `.outcomeUnknown` when the new one is there but its name perhaps
  ///   not on the disk.
  func replace(
    _ path: String,
    in folder: String,
    by bytes: [UInt8],
    through temporary: String
  ) throws(SystemFailure) {
    do {
      let file = try open(temporary, for: .replace)
      try write(bytes, to: file, at: 0)
      try flush(file)
      try rename(temporary, to: path)
    } catch {
      // A full disk is not helped by what is left over. What went wrong is known already.
      try? remove(temporary)
      throw error
    }
    try settleNames(in: folder)
  }

  /// Flushes a folder after one of its names has changed for good.
  func settleNames(in folder: String) throws(SystemFailure) {
    do {
      try flushFolder(folder)
    } catch {
      throw SystemFailure(.outcomeUnknown, attempt: error.attempt, errno: error.errno)
    }
  }
}
