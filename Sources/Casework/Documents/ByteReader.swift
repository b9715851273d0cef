/// Walks forward over a file's bytes; reading beyond the end is `damaged`, never a trap.
struct ByteReader {
  private let bytes: [UInt8]
  /// Of the next byte, at most the file's length.
  private(set) var position: Int

  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = min(max(position, 0), bytes.count)
  }

  var left: Int { bytes.count - position }

  mutating func byte() throws(FileProblem) -> UInt8 {
    guard position < bytes.count else { throw .damaged }
    defer { position += 1 }
    return bytes[position]
  }

  /// Two bytes, the higher first.
  mutating func number16() throws(FileProblem) -> Int {
    let high = Int(try byte())
    return high << 8 | Int(try byte())
  }

  /// Four bytes, the highest first.
  mutating func number32() throws(FileProblem) -> Int {
    let high = try number16()
    return high << 16 | (try number16())
  }

  /// Takes so many bytes without copying them.
  mutating func take(_ count: Int) throws(FileProblem) -> ArraySlice<UInt8> {
    guard count >= 0, count <= left else { throw .damaged }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// Goes to the next byte of this value; false, at the end, when there is none.
  mutating func skip(to value: UInt8) -> Bool {
    position = bytes[position...].firstIndex(of: value) ?? bytes.count
    return position < bytes.count
  }
}
