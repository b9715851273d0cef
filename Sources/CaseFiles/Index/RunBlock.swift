import Glibc

/// A block of a run: always as long, whole lines of JSON, the first of which vouches for the rest.
///
/// That line is `{"crc":"xxxxxxxx","run":"FIRST-LAST","block":N,"lines":L}`, with the numbers padded
/// by blanks so that the entries of every block begin at the same byte. The checksum is that of all
/// bytes of the block behind its field. Behind the entries follow blanks and a newline.
struct RunBlock {
  /// Bytes.
  static let length = 4096
  /// The byte at which the entries begin.
  static let headerLength = 17 + 8 + 21 + 10 + 8 + 9 + 8 + 2

  let bytes: UnsafeRawBufferPointer

  /// What stands behind the checksum in the first line, up to the number of lines.
  static func mark(run: String, block: Int) -> LineText {
    var text = LineText()
    text.add(#","run":"\#(run)","block":"#)
    text.addPadded(block)
    return text
  }

  /// Why the block cannot be the one that is to stand here; nil when all is well.
  func fault(run: String, block: Int) -> String? {
    guard let sum = storedChecksum, sum == checksum else { return "its checksum is wrong" }
    var expected = Self.mark(run: run, block: block)
    expected.add(#","lines":"#)
    let start = LineText.checksumField
    guard start + expected.bytes.count + 10 == Self.headerLength,
      bytes[start..<(start + expected.bytes.count)].elementsEqual(expected.bytes), lines > 0
    else { return "belongs somewhere else" }
    return nil
  }

  /// The checksum that the block claims to have; nil when it claims none.
  var storedChecksum: UInt32? {
    let field = Array(bytes[..<LineText.checksumField])
    var scanner = ByteScanner(field, field.indices)
    guard scanner.skip(#"{"crc":""#), let sum = scanner.checksum(), scanner.skip("\"") else {
      return nil
    }
    return sum
  }

  /// The checksum that it has.
  var checksum: UInt32 {
    Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[LineText.checksumField...]))
  }

  /// How many entries it says it has; 0 when it says nothing.
  var lines: Int {
    var count = 0
    for byte in bytes[(Self.headerLength - 10)..<(Self.headerLength - 2)] {
      if byte == UInt8(ascii: " ") { continue }
      guard byte >= 0x30, byte <= 0x39 else { return 0 }
      count = count * 10 + Int(byte - 0x30)
    }
    return count
  }

  /// The key of the first entry; nil when none stands there.
  var firstKey: UnsafeRawBufferPointer? { RunLine(in: bytes, at: Self.headerLength)?.key }
}
