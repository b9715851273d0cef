import Foundation

/// CRC-32C, by its polynomial.
enum JudgedChecksum {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1) * 0x82F6_3B78 }
  }

  static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    table.withUnsafeBufferPointer { table in
      bytes.withUnsafeBufferPointer { bytes in
        var sum: UInt32 = ~0
        var at = 0
        while at < bytes.count {
          sum = sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ bytes[at])]
          at += 1
        }
        return ~sum
      }
    }
  }

  /// The object of a line, if its first field is the checksum of all bytes after that field.
  static func object(_ line: ArraySlice<UInt8>) -> (sum: String, object: [String: Any])? {
    guard line.count > 18, line.starts(with: Array(#"{"crc":""#.utf8)),
      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
      let sum = object["crc"] as? String, sum.utf8.count == 8,
      UInt32(sum, radix: 16) == of(line.dropFirst(17))
    else { return nil }
    return (sum, object)
  }
}
