/// Bytes as a separator parts them, without a copy.
struct ByteFields {
  /// More fields than this are counted as one more.
  static let most = 15

  private let bytes: UnsafeRawBufferPointer
  private var ends = InlineArray<16, Int>(repeating: 0)
  private(set) var count = 0

  init(_ bytes: UnsafeRawBufferPointer, between separator: UInt8) {
    self.bytes = bytes
    for at in bytes.indices where bytes[at] == separator {
      guard count < Self.most else { break }
      ends[count] = at
      count += 1
    }
    ends[count] = bytes.count
    count += 1
  }

  subscript(place: Int) -> UnsafeRawBufferPointer {
    let start = place == 0 ? 0 : ends[place - 1] + 1
    return UnsafeRawBufferPointer(rebasing: bytes[start..<ends[place]])
  }

  func text(_ place: Int) -> String { String(decoding: self[place], as: UTF8.self) }
}
