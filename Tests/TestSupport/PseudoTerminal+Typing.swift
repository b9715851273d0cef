import Glibc
import TextUI

extension PseudoTerminal {
  /// Types text as a keyboard does.
  public func type(_ text: String) { send(Array(text.utf8)) }

  /// Presses keys, one after the other, as xterm sends them.
  public func press(_ keys: Key...) {
    for key in keys { send(Keystroke.bytes(of: key)) }
  }

  /// Waits until a row contains `text`, then gives its number, counted from 0.
  @discardableResult
  public func waitUntil(contains text: String, seconds: Double = 10) throws -> Int {
    try wait(until: "“\(text)”", seconds: seconds) { $0.rows.contains { $0.contains(text) } }
    return rows.firstIndex { $0.contains(text) } ?? -1
  }

  /// Waits until no row contains `text` any more.
  public func waitUntil(gone text: String, seconds: Double = 10) throws {
    try wait(until: "the end of “\(text)”", seconds: seconds) {
      !$0.rows.contains { $0.contains(text) }
    }
  }

  /// Reads for so long whatever comes.
  public func listen(seconds: Double) {
    _ = try? wait(until: "the end of time", seconds: seconds) { _ in false }
  }

  /// How often the program has been put to sleep and awoken so far, from the kernel's count.
  public var wakeUps: Int {
    guard let file = fopen("/proc/\(process)/status", "r") else { return -1 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8($0) }, as: UTF8.self)
      guard text.hasPrefix("voluntary_ctxt_switches:") else { continue }
      return Int(text.filter(\.isNumber)) ?? -1
    }
    return -1
  }
}
