/// Where a line stands, in half the memory of a `LinePlace`: there are millions of them.
struct BulkPlace: Sendable {
  let segment: Int32
  let offset: Int32
  /// Bytes, without the newline.
  let length: Int32

  /// Adds it as runs write it: `000031:62905313:001363`.
  func add(to text: inout [UInt8]) {
    Self.add(Int(segment), digits: 6, to: &text)
    text.append(UInt8(ascii: ":"))
    Self.add(Int(offset), digits: 8, to: &text)
    text.append(UInt8(ascii: ":"))
    Self.add(Int(length), digits: 6, to: &text)
  }

  /// At least so many digits.
  private static func add(_ number: Int, digits: Int, to text: inout [UInt8]) {
    var limit = 1
    for _ in 1..<digits { limit *= 10 }
    while number / limit >= 10 { limit *= 10 }
    while limit > 0 {
      text.append(UInt8(0x30 + number / limit % 10))
      limit /= 10
    }
  }
}
