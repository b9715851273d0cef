/// Writes one line of the journal by hand, because its first fields have a fixed form and place.
struct LineText {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func add(_ encoded: [UInt8]) { bytes.append(contentsOf: encoded) }

  /// A JSON string with its quotes.
  mutating func addString(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let isPlain = text.utf8.withContiguousStorageIfAvailable { characters in
      if characters.contains(where: Self.isEscaped) { return false }
      bytes.append(contentsOf: characters)
      return true
    }
    if isPlain == true {
      bytes.append(UInt8(ascii: "\""))
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        add("\\u00" + (digits.utf8.count == 1 ? "0" : "") + digits)
      default:
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// A number, padded with blanks (noughts would not be JSON) so that lines keep their columns.
  mutating func addPadded(_ number: Int) {
    let digits = String(number)
    add(String(repeating: " ", count: max(0, 8 - digits.utf8.count)) + digits)
  }

  /// The line: its checksum as first field, over every byte after that field up to the newline.
  ///
  /// What was added begins with the comma after the field and ends with the brace.
  func line() -> [UInt8] { written().bytes }

  /// The line with what the next one chains to.
  func written() -> WrittenLine {
    let sum = Checksum.of(bytes[...])
    var line: [UInt8] = []
    line.reserveCapacity(Self.checksumField + bytes.count + 1)
    line += #"{"crc":"\#(Checksum.hex(sum))""#.utf8
    line += bytes
    line.append(UInt8(ascii: "\n"))
    return WrittenLine(bytes: line, checksum: sum)
  }

  /// The bytes of the checksum field with the opening brace.
  static let checksumField = 17
}

/// A line as it is to stand in a file.
struct WrittenLine {
  /// With the newline.
  let bytes: [UInt8]
  let checksum: UInt32
}
