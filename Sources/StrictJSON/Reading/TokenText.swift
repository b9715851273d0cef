/// What a text token says once its escapes are read. Its bytes have been judged already.
enum TokenText {
  static func string(_ token: JSONToken, _ bytes: [UInt8]) -> String {
    String(decoding: token.mark ? unescaped(token, bytes)[...] : bytes[token.range], as: UTF8.self)
  }

  /// Below 0, 0 or above 0, as the one text's bytes stand before, are, or stand after the other's.
  static func order(_ one: JSONToken, _ other: JSONToken, _ bytes: [UInt8]) -> Int {
    if one.mark || other.mark {
      let left = one.mark ? unescaped(one, bytes)[...] : bytes[one.range]
      let right = other.mark ? unescaped(other, bytes)[...] : bytes[other.range]
      if left.lexicographicallyPrecedes(right) { return -1 }
      return left.count == right.count && left.elementsEqual(right) ? 0 : 1
    }
    var (left, right) = (Int(one.start), Int(other.start))
    while left < one.end, right < other.end {
      if bytes[left] != bytes[right] { return bytes[left] < bytes[right] ? -1 : 1 }
      left += 1
      right += 1
    }
    return (Int(one.end) - left) - (Int(other.end) - right)
  }

  static func digit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - 0x30)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - 0x57)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - 0x37)
    default: nil
    }
  }

  static func unescaped(_ token: JSONToken, _ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(token.range.count)
    var at = Int(token.start)
    while at < token.end {
      guard bytes[at] == UInt8(ascii: "\\") else {
        text.append(bytes[at])
        at += 1
        continue
      }
      if bytes[at + 1] == UInt8(ascii: "u") {
        var value = UInt32(unit(at + 2, bytes))
        at += 6
        if value & 0xFC00 == 0xD800 {
          value = 0x10000 + (value - 0xD800) << 10 + (UInt32(unit(at + 2, bytes)) - 0xDC00)
          at += 6
        }
        if let scalar = Unicode.Scalar(value) {
          text.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
      } else {
        text.append(plain(bytes[at + 1]))
        at += 2
      }
    }
    return text
  }

  private static func unit(_ at: Int, _ bytes: [UInt8]) -> UInt16 {
    bytes[at..<at + 4].reduce(0) { $0 << 4 | (digit($1) ?? 0) }
  }

  private static func plain(_ escape: UInt8) -> UInt8 {
    switch escape {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: escape
    }
  }
}
