import Casework
import StrictJSON

/// How far the journal is known to be on the disk, shared by the processes in run/durable.json.
///
/// Derived and never flushed itself: without it a flush more is made. It is written only after
/// the flush, so it never says too much.
struct DurableMark: Codable, Equatable {
  /// The start of the machine in which it was written.
  let boot: String
  /// The last transaction on the disk.
  let seq: Int
  /// Why nothing may be written any more until the machine has been restarted; empty when all is
  /// well. After a failed flush the kernel's memory and the disk differ, and nobody knows where.
  var poisoned = ""

  /// The line with its newline, always of the same length.
  func line() -> [UInt8] {
    var text = LineText()
    text.add(#","boot":"#)
    text.addString(boot)
    text.add(#","seq":"#)
    text.addPadded(seq)
    text.add(#","poisoned":"#)
    text.addString(String(decoding: poisoned.utf8.prefix(120), as: UTF8.self))
    let missing = 300 - text.bytes.count
    text.add(String(repeating: " ", count: max(0, missing)) + "}")
    return text.line()
  }

  /// nil when it is not there, half written or damaged.
  static func read(_ bytes: [UInt8]) -> DurableMark? {
    guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    var scanner = ByteScanner(bytes, 0..<newline)
    guard scanner.checkedSum() != nil else { return nil }
    return try? StrictJSONDecoder().decode(DurableMark.self, from: bytes, in: 0..<newline)
  }
}

extension DurableMark {
  /// The mark as it stands, written by whatever process.
  static func read(in folder: StoreFolder, _ disk: any Disk) throws(SystemFailure) -> DurableMark? {
    guard let bytes = try disk.contents(of: folder.durableMark) else { return nil }
    return read(bytes)
  }

  /// The kernel's name for the time since the machine was started; empty when it tells none.
  static func thisBoot(_ disk: any Disk) -> String {
    guard let file = try? disk.open("/proc/sys/kernel/random/boot_id", for: .read),
      let bytes = try? disk.read(file, at: 0, count: 64)
    else { return "" }
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
