import CSodium
import Glibc

/// The file that holds a sealing key: 32 bytes, closed to others, apart from what they seal.
public struct SealingKeyFile: Sendable {
  /// Why there is no key.
  public enum Problem: Error, Sendable, Hashable {
    /// libsodium is not installed.
    case libraryMissing
    case missing
    /// Somebody has put something there already.
    case exists
    /// The system's error number.
    case unusable(Int32)
    case notPlain
    /// Others than its owner may read or change it.
    case openToOthers
    /// Another size than 32 bytes, or nothing but noughts, as a disk leaves them after a power cut.
    case noKey
    /// There is no memory for it.
    case noMemory
  }

  public let path: String
  private let library: SodiumLibrary

  public init(path: String, library: SodiumLibrary = SodiumLibrary()) {
    self.path = path
    self.library = library
  }

  /// Reads the key that is there.
  public func read() throws(Problem) -> SealingKey {
    guard let functions = library.functions else { throw .libraryMissing }
    // Not blocking, so that a pipe cannot hold up the start.
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw errno == ENOENT ? .missing : .unusable(errno) }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { throw .unusable(errno) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .notPlain }
    guard facts.st_mode & 0o077 == 0 else { throw .openToOthers }
    guard facts.st_size == SealingKey.bytes else { throw .noKey }
    var problem = Problem.noMemory
    let key = SealingKey(functions) { memory in
      let count = Glibc.read(file, memory.baseAddress, memory.count)
      problem = count < 0 ? .unusable(errno) : .noKey
      return count == memory.count && !memory.allSatisfy { $0 == 0 }
    }
    guard let key else { throw problem }
    return key
  }

  /// Makes a key by chance where nothing stands; it is on the disk when this returns.
  public func make() throws(Problem) -> SealingKey {
    guard let functions = library.functions else { throw .libraryMissing }
    let made = SealingKey(functions) { memory in
      guard let start = memory.baseAddress else { return false }
      functions.fill_by_chance?(start, memory.count)
      return true
    }
    guard let key = made else { throw .noMemory }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = Glibc.open(path, flags, 0o600)
    guard file >= 0 else { throw errno == EEXIST ? .exists : .unusable(errno) }
    defer { close(file) }
    let isKept = key.withBytes { bytes in
      write(file, bytes.baseAddress, bytes.count) == bytes.count && fsync(file) == 0
    }
    guard isKept, keepName() else {
      let number = errno
      unlink(path)
      throw .unusable(number)
    }
    return key
  }

  /// Returns when the name is on the disk too.
  private func keepName() -> Bool {
    let cut = path.lastIndex(of: "/") ?? path.startIndex
    let folder = open(path[..<cut].isEmpty ? "/" : String(path[..<cut]), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return false }
    defer { close(folder) }
    return fsync(folder) == 0
  }
}
