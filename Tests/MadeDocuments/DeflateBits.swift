/// A deflate stream (RFC 1951) of one block with the fixed codes, written by hand bit by bit.
struct DeflateBits {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt32 = 0
  private var count = 0

  /// Begins the last block.
  init() { put(0b011, bits: 3) }

  mutating func literal(_ byte: UInt8) {
    if byte < 144 {
      putCode(0x30 + UInt32(byte), bits: 8)
    } else {
      putCode(0x190 + UInt32(byte - 144), bits: 9)
    }
  }

  /// The 258 bytes that stand so far back: 1…16.
  mutating func copy(from distance: Int) {
    putCode(0b1100_0101, bits: 8)
    switch distance {
    case 1...4: putCode(UInt32(distance - 1), bits: 5)
    case 5...8:
      putCode(UInt32(4 + (distance - 5) / 2), bits: 5)
      put(UInt32((distance - 5) % 2), bits: 1)
    default:
      putCode(UInt32(6 + (distance - 9) / 4), bits: 5)
      put(UInt32((distance - 9) % 4), bits: 2)
    }
  }

  /// So many copies; eight fill whole bytes, which then only repeat themselves.
  mutating func copies(_ number: Int, from distance: Int) {
    let start = bytes.count
    for _ in 0..<min(8, number) { copy(from: distance) }
    guard number > 8 else { return }
    let eight = Array(bytes[start...])
    for _ in 0..<(number / 8 - 1) { bytes += eight }
    for _ in 0..<number % 8 { copy(from: distance) }
  }

  mutating func end() {
    putCode(0, bits: 7)
    if count > 0 { put(0, bits: 8 - count) }
  }

  /// Huffman codes go out with their highest bit first.
  private mutating func putCode(_ code: UInt32, bits: Int) {
    for place in (0..<bits).reversed() { put(code >> UInt32(place) & 1, bits: 1) }
  }

  private mutating func put(_ value: UInt32, bits: Int) {
    pending |= value << UInt32(count)
    count += bits
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }
}
