import Glibc

/// What may be a key of the index, and how keys are ordered: by their bytes.
enum IndexKey {
  /// Bytes. The last block of a run holds two keys whole.
  static let longest = 1024
  /// Bytes of key and content together with what stands around them in a line.
  static let longestEntry = 3072
  /// The brackets, quotes, comma and newline around key and content.
  static let around = 6

  /// Whether it is ASCII text that stands between quotes as it is, and not too long.
  static func isAllowed(_ key: UnsafeRawBufferPointer) -> Bool {
    guard !key.isEmpty, key.count <= longest else { return false }
    for byte in key {
      if byte < 0x20 || byte > 0x7E { return false }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return false }
    }
    return true
  }

  /// Whether an entry may have this key and this content; a transaction with others is refused.
  static func isAllowed(_ key: String, _ content: IndexContent) -> Bool {
    guard key.utf8.count <= longest else { return false }
    var key = key
    let isText = key.withUTF8 { isAllowed(UnsafeRawBufferPointer($0)) }
    return isText && key.utf8.count + content.json.count + around <= longestEntry
  }

  /// Below 0 when the one comes first, 0 when they are the same, above 0 otherwise.
  @inline(__always)
  static func order(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int {
    guard let start = one.baseAddress, let otherStart = other.baseAddress else {
      return one.count - other.count
    }
    let order = memcmp(start, otherStart, min(one.count, other.count))
    return order == 0 ? one.count - other.count : Int(order)
  }
}
