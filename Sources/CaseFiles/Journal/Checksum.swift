import CSharedMemory

/// CRC-32C (Castagnoli, RFC 3720 B.4), by the processor where it can, else eight bytes at a time.
struct Checksum {
  private var rest: UInt32 = ~0

  /// The checksum of these bytes.
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBytes { of($0) }
  }

  /// The checksum of these bytes.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var sum = Checksum()
    sum.add(bytes)
    return sum.value
  }

  /// The checksum of what was added so far.
  var value: UInt32 { ~rest }

  /// Goes on with these bytes.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    if Self.isByProcessor {
      rest = juzhu_crc32c(rest, bytes.baseAddress, bytes.count)
    } else {
      addByTable(bytes)
    }
  }

  private static let isByProcessor = juzhu_has_crc32c()

  /// As the files write it: eight lower-case hexadecimal digits.
  static func hex(_ sum: UInt32) -> String {
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// The same without the processor's help.
  mutating func addByTable(_ bytes: UnsafeRawBufferPointer) {
    var sum = rest
    Self.tables.withUnsafeBufferPointer { table in
      var at = 0
      while at + 8 <= bytes.count {
        let low =
          sum
          ^ (UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
            | UInt32(bytes[at + 3]) << 24)
        var next = table[1792 + Int(low & 255)] ^ table[1536 + Int(low >> 8 & 255)]
        next ^= table[1280 + Int(low >> 16 & 255)] ^ table[1024 + Int(low >> 24)]
        next ^= table[768 + Int(bytes[at + 4])] ^ table[512 + Int(bytes[at + 5])]
        next ^= table[256 + Int(bytes[at + 6])] ^ table[Int(bytes[at + 7])]
        sum = next
        at += 8
      }
      while at < bytes.count {
        sum = sum >> 8 ^ table[Int((sum ^ UInt32(bytes[at])) & 255)]
        at += 1
      }
    }
    rest = sum
  }

  /// Table k at 256·k: what a byte does to the sum k bytes later.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      tables[byte] = (0..<8).reduce(UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0x82F6_3B78 : sum >> 1
      }
    }
    for at in 256..<tables.count {
      let before = tables[at - 256]
      tables[at] = before >> 8 ^ tables[Int(before & 255)]
    }
    return tables
  }()
}
