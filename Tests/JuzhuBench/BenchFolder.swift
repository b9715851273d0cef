import ArgumentParser
import FoundationEssentials
import Glibc

/// A folder for the bench alone, that goes away with this value.
final class BenchFolder {
  let path: String

  /// - Parameter path: a folder to be made; nil takes one of a new name in /tmp.
  init(at path: String? = nil) throws {
    if let path {
      guard mkdir(path, 0o700) == 0 else { throw ValidationError("cannot make \(path)") }
      self.path = path
      return
    }
    var pattern = Array("/tmp/juzhu-bench-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else { throw ValidationError("cannot make a folder in /tmp") }
    self.path = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
