import Glibc
import Testing

/// A file of one test, removed when it ends.
final class ScratchFile: Sendable {
  let path: String

  init(_ bytes: some Sequence<UInt8>, mode: mode_t = 0o644) throws {
    var template = Array("/tmp/juzhu-decoding-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    try #require(file >= 0)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let all = Array(bytes)
    let written = write(file, all, all.count)
    fchmod(file, mode)
    close(file)
    try #require(written == all.count)
  }

  deinit { unlink(path) }
}
