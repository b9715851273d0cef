import Casework
import Glibc

/// One folder of a gateway's spool, by its absolute path.
struct SpoolFolder {
  let path: String

  /// More than any short message with its headers.
  private static let mostBytes = 64 << 10

  /// The names in it, sorted; those that begin with a dot are left out.
  /// - Throws: `MessageNotSent`, unusable, when it cannot be read.
  func names() throws(MessageNotSent) -> [String] {
    guard let directory = opendir(path) else { throw unusable("opendir") }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  func holds(_ name: String) -> Bool {
    var facts = stat()
    return lstat("\(path)/\(name)", &facts) == 0
  }

  /// Whether it is a folder at all.
  var isThere: Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  func remove(_ name: String) { unlink("\(path)/\(name)") }

  /// The first 64 KiB of a regular file, as text; nil when there is none.
  func text(of name: String) -> String? {
    let file = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: Self.mostBytes)
    let count = read(file, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// Puts a file into the folder, whole and on disk, by way of another folder of the same file
  /// system: whoever watches this one never sees a part of it.
  /// - Throws: `MessageNotSent`, unusable; then it is in the folder or it is not, never in part.
  func put(_ bytes: [UInt8], as name: String, by way: SpoolFolder) throws(MessageNotSent) {
    let draft = "\(way.path)/.juzhu-\(name)"
    unlink(draft)
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw way.unusable("open") }
    let isWhole = write(bytes, to: file) && letIn(file) && fsync(file) == 0
    let number = errno
    close(file)
    guard isWhole else {
      unlink(draft)
      throw way.unusable("write", number)
    }
    guard rename(draft, "\(path)/\(name)") == 0 else {
      let number = errno
      unlink(draft)
      throw unusable("rename", number)
    }
    try flush()
  }

  private func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// The daemon's group reads and moves what lies in its folder; nobody else does.
  private func letIn(_ file: Int32) -> Bool {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return false }
    // Not being allowed to give it to the group is no harm where the daemon is the same user.
    _ = fchown(file, uid_t.max, facts.st_gid)
    return fchmod(file, 0o660) == 0
  }

  private func flush() throws(MessageNotSent) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw unusable("open") }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw unusable("fsync") }
  }

  func unusable(_ call: String, _ number: Int32 = errno) -> MessageNotSent {
    MessageNotSent(.unusable, "\(call) \(path): \(String(cString: strerror(number)))")
  }
}
