import Casework
import Glibc
import Testing

@testable import Gateways

/// A spool of one test, removed with all in it at the end.
final class GatewayFolder: Sendable {
  let path: String

  init(_ folders: [String] = ["outgoing", "checked", "sent", "failed", "incoming"]) throws {
    var template = Array("/tmp/juzhu-spool-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for folder in folders { try #require(mkdir("\(path)/\(folder)", 0o770) == 0) }
  }

  deinit {
    for folder in ["outgoing", "checked", "sent", "failed", "incoming", "outbox", "error", ""] {
      let folder = "\(path)/\(folder)"
      for name in (try? SpoolFolder(path: folder).names()) ?? [] { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
  }

  func names(_ folder: String) throws -> [String] {
    try SpoolFolder(path: "\(path)/\(folder)").names()
  }

  func bytes(_ name: String) -> [UInt8] { Self.read("\(path)/\(name)") }

  /// At most 64 KiB of a file; none when it is missing.
  static func read(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(file, &buffer, buffer.count)
    return Array(buffer.prefix(max(0, count)))
  }

  func write(_ text: String, to name: String, mode: mode_t = 0o600) throws {
    try #require(put(text, to: name, mode: mode), "\(name) takes \(text.utf8.count) bytes")
  }

  /// Writes as much of a file as the disk takes.
  /// - Returns: whether that is all.
  @discardableResult
  func put(_ text: String, to name: String, mode: mode_t = 0o600) -> Bool {
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    defer { close(file) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Makes a program of these lines of the shell.
  func program(_ lines: String) throws -> String {
    try write("#!/bin/sh\n\(lines)\n", to: "program", mode: 0o700)
    return "\(path)/program"
  }
}
