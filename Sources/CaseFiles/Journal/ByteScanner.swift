/// Reads a line from left to right and takes nothing but what is expected.
struct ByteScanner {
  let bytes: [UInt8]
  private(set) var at: Int
  let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { at == end }

  /// Steps over these characters if they stand here.
  mutating func skip(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { expected in
      guard at + expected.count <= end else { return false }
      for (index, byte) in expected.enumerated() where bytes[at + index] != byte { return false }
      at += expected.count
      return true
    }
  }

  /// Steps over everything to the end if the end is these characters.
  mutating func skipTail(_ text: StaticString) -> Bool {
    guard end - at >= text.utf8CodeUnitCount else { return false }
    let start = at
    at = end - text.utf8CodeUnitCount
    if skip(text) { return true }
    at = start
    return false
  }

  /// Eight lower-case hexadecimal digits.
  mutating func checksum() -> UInt32? {
    guard at + 8 <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[at..<at + 8] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    at += 8
    return value
  }

  /// Blanks, then 1 to 18 digits.
  mutating func number() -> Int? {
    while at < end, bytes[at] == UInt8(ascii: " ") { at += 1 }
    let start = at
    var value = 0
    while at < end, at - start < 18, (0x30...0x39).contains(bytes[at]) {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    return at > start ? value : nil
  }

  /// A string in quotes, as `LineText.addString` writes it.
  mutating func string() -> String? {
    guard skip("\"") else { return nil }
    let start = at
    var unescaped: [UInt8]?
    while at < end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        let text = unescaped ?? Array(bytes[start..<at])
        at += 1
        return String(validating: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") {
        if unescaped == nil { unescaped = Array(bytes[start..<at]) }
        guard let escaped = escape() else { return nil }
        unescaped?.append(escaped)
      } else {
        unescaped?.append(byte)
        at += 1
      }
    }
    return nil
  }

  private mutating func escape() -> UInt8? {
    if skip(#"\""#) { return UInt8(ascii: "\"") }
    if skip(#"\\"#) { return UInt8(ascii: "\\") }
    guard skip(#"\u00"#), at + 2 <= end,
      let value = UInt8(String(decoding: bytes[at..<at + 2], as: UTF8.self), radix: 16)
    else { return nil }
    at += 2
    return value
  }

  /// Steps over one JSON object; its bytes, or nil when no whole object stands here.
  mutating func object() -> Range<Int>? {
    let start = at
    var depth = 0
    var isInString = false
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "\\") where isInString: at += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString: depth -= 1
      default: break
      }
      at += 1
      if depth == 0 { return at > start + 1 && at <= end ? start..<at : nil }
    }
    return nil
  }
}
