import Glibc

/// One entry as it stands in a block: `["KEY",CONTENT]` and a newline.
struct RunLine {
  let key: UnsafeRawBufferPointer
  let json: UnsafeRawBufferPointer
  /// The byte of the block at which the next line begins.
  let next: Int

  /// nil unless a line of this form begins at that byte of the block.
  @inline(__always)
  init?(in block: UnsafeRawBufferPointer, at start: Int) {
    guard let base = block.baseAddress, start + 2 < block.count, block[start] == UInt8(ascii: "["),
      block[start + 1] == UInt8(ascii: "\""),
      let newline = memchr(base + start, 0x0A, block.count - start)
    else { return nil }
    let keyStart = base + start + 2
    let end = UnsafeRawPointer(newline)
    guard end > keyStart, let quote = memchr(keyStart, 0x22, end - keyStart) else { return nil }
    let jsonStart = UnsafeRawPointer(quote) + 2
    // At least one byte of content and the bracket.
    guard end - jsonStart >= 2, (jsonStart - 1).load(as: UInt8.self) == UInt8(ascii: ","),
      (end - 1).load(as: UInt8.self) == UInt8(ascii: "]")
    else { return nil }
    key = UnsafeRawBufferPointer(start: keyStart, count: jsonStart - keyStart - 2)
    json = UnsafeRawBufferPointer(start: jsonStart, count: end - jsonStart - 1)
    next = end - base + 1
  }
}
