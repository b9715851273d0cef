/// Gathers a bracketed paste up to its end mark, which may come in pieces.
struct PasteCollector: Sendable {
  private static let endMark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]  // ESC [ 2 0 1 ~

  private let limit: Int
  private var kept: [UInt8] = []
  private var matched = 0

  /// Keeps the first `limit` bytes.
  init(limit: Int) { self.limit = limit }

  /// Takes one byte; true when it completed the end mark.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == PasteCollector.endMark[matched] {
      matched += 1
      return matched == PasteCollector.endMark.count
    }
    // Only its first byte is ESC, so a failed match can start again at this byte alone.
    for held in PasteCollector.endMark[..<matched] { keep(held) }
    matched = byte == PasteCollector.endMark[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return false
  }

  /// What was pasted, without the bytes that are not UTF-8.
  var text: String {
    var reader = UTF8Reader()
    var scalars = String.UnicodeScalarView()
    for byte in kept {
      var outcome = reader.take(byte)
      if case .cutOff = outcome { outcome = reader.take(byte) }
      if case .scalar(let scalar) = outcome { scalars.append(scalar) }
    }
    return String(scalars)
  }

  private mutating func keep(_ byte: UInt8) {
    if kept.count < limit { kept.append(byte) }
  }
}
