import Casework
import Glibc

/// The folder in which an office keeps files that stand in for the built-in ones.
struct OverrideFolder {
  /// No folder: every fact is the built-in one.
  let path: String?

  /// Many times the largest file; a bigger one is a mistake.
  static let maxBytes = 4 << 20

  /// The fact of the office's own file; nil when it has none of that name.
  func fact<File: OfficeFile>(_ type: File.Type) throws(OfficeDataProblem) -> File.Fact? {
    guard let path, let bytes = try bytes(at: path + "/" + File.name, named: File.name) else {
      return nil
    }
    return try OfficeFileReader.read(type, from: bytes)
  }

  private func bytes(at path: String, named name: String) throws(OfficeDataProblem) -> [UInt8]? {
    // Not blocking, so that a pipe in the folder cannot hold up the start.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    if file < 0, errno == ENOENT, !leadsNowhere(path) { return nil }
    if file < 0 { throw unreadable(name, errno) }
    defer { close(file) }
    var status = stat()
    if fstat(file, &status) != 0 { throw unreadable(name, errno) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.maxBytes else {
      throw OfficeDataProblem(
        name,
        zh: "不是普通文件，或超过4 MiB",
        en: "not a regular file, or larger than 4 MiB"
      )
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        read(file, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw unreadable(name, errno) }
      if count == 0 { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }

  /// Whether a link stands there whose end is missing: meant to be used, and not to be passed over.
  private func leadsNowhere(_ path: String) -> Bool {
    var status = stat()
    defer { errno = ENOENT }
    return lstat(path, &status) == 0
  }

  private func unreadable(_ name: String, _ number: Int32) -> OfficeDataProblem {
    OfficeDataProblem(
      name,
      zh: "无法读取(errno \(number))",
      en: "cannot be read (errno \(number))"
    )
  }
}
