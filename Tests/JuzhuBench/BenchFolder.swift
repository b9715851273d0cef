import ArgumentParser
import FoundationEssentials
import Glibc

/// A folder for the bench alone, that goes away with this value.
final class BenchFolder {
  let path: String

  init() throws {
    var pattern = Array("/tmp/juzhu-bench-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else { throw ValidationError("cannot make a folder in /tmp") }
    path = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
