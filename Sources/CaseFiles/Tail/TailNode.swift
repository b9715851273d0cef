import Glibc

/// One version of one key in a tail's memory; never changed after it was linked, but for its links.
///
/// Sequence (8 bytes), key length (2), height (2), content length (4), checksum of sequence, key
/// and content (4), a link of 4 bytes for each level, key, content; then noughts up to a multiple
/// of 8.
struct TailNode {
  static let fixedBytes = 20
  static let longestKey = Int(UInt16.max)

  /// Where it stands, in bytes from the start of the memory.
  let offset: Int
  let sequence: Int
  let height: Int
  let key: UnsafeRawBufferPointer
  /// `"VALUE"`, `"VALUE","SUMMARY"` or `null`.
  let json: UnsafeRawBufferPointer
  let checksum: UInt32

  /// The node at this place, which may come from a damaged link; nil when none can stand there.
  @inline(__always)
  init?(at offset: Int, in memory: SharedBytes) {
    guard Self.isPlace(offset, in: memory), offset + Self.fixedBytes <= memory.count else {
      return nil
    }
    let lengths = memory.load32(offset + 8)
    let height = Int(lengths >> 16)
    let keyLength = Int(lengths & 0xFFFF)
    let start = offset + Self.fixedBytes + 4 * height
    let jsonLength = Int(memory.load32(offset + 12))
    guard 1...TailHeader.levels ~= height, start + keyLength + jsonLength <= memory.count else {
      return nil
    }
    self.offset = offset
    self.height = height
    sequence = memory.loadCount(offset)
    checksum = memory.load32(offset + 16)
    let first = UnsafeRawPointer(bitPattern: memory.address &+ UInt(bitPattern: start))
    key = UnsafeRawBufferPointer(start: first, count: keyLength)
    json = UnsafeRawBufferPointer(start: first.map { $0 + keyLength }, count: jsonLength)
  }

  static func isPlace(_ offset: Int, in memory: SharedBytes) -> Bool {
    offset >= TailHeader.bytes && offset <= memory.count && offset & 7 == 0
  }

  /// Where a level's link of the node at this place stands; at place 0, that to the first node.
  @inline(__always)
  static func link(_ level: Int, at offset: Int) -> Int {
    (offset == 0 ? TailHeader.links : offset + fixedBytes) + 4 * level
  }

  /// How large a node is in memory.
  static func bytes(height: Int, key: Int, json: Int) -> Int {
    (fixedBytes + 4 * height + key + json + 7) & ~7
  }

  /// Each level holds about a quarter of the one beneath. The same place has always the same
  /// height, so that the writer need remember no dice.
  static func height(at offset: Int) -> Int {
    let mixed = UInt64(offset >> 3) &* 0x9E37_79B9_7F4A_7C15
    return 1 + min(TailHeader.levels - 1, (mixed >> 24).trailingZeroBitCount / 2)
  }

  /// Whether sequence, key and content are as they were written.
  var isIntact: Bool { checksum == Self.checksum(sequence, key, json) }

  static func checksum(
    _ sequence: Int,
    _ key: UnsafeRawBufferPointer,
    _ json: UnsafeRawBufferPointer
  ) -> UInt32 {
    var sum = Checksum()
    withUnsafeBytes(of: UInt64(sequence)) { sum.add($0) }
    sum.add(key)
    sum.add(json)
    return sum.value
  }

  /// Whether it stands before this key and sequence: keys in the order of their bytes, newer
  /// versions first.
  @inline(__always)
  func precedes(_ key: UnsafeRawBufferPointer, _ sequence: Int) -> Bool {
    let order = Self.order(self.key, key)
    return order == 0 ? self.sequence > sequence : order < 0
  }

  func has(_ key: UnsafeRawBufferPointer) -> Bool { Self.order(self.key, key) == 0 }

  @inline(__always)
  private static func order(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int {
    if let start = one.baseAddress, let otherStart = other.baseAddress {
      let order = memcmp(start, otherStart, min(one.count, other.count))
      if order != 0 { return Int(order) }
    }
    return one.count - other.count
  }
}
