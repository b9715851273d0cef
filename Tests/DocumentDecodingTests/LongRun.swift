/// A zlib stream that a few bytes repeat themselves in for as long as one likes, written by hand:
/// one literal for each byte of the pattern, then copies of 258 bytes from just behind.
struct LongRun {
  /// 1…16 bytes below 144.
  let pattern: [UInt8]
  /// Of what comes out, in bytes; a few more may come, to fill the last copy.
  let length: Int

  /// Eight copies fill whole bytes, so the stream of a long run is itself a run of this pattern.
  private(set) var stream: [UInt8] = []
  private var pending: UInt32 = 0
  private var pendingBits = 0

  init(_ pattern: [UInt8], length: Int) {
    self.pattern = pattern
    self.length = length
    stream = [0x78, 0x01]
    put(0b011, bits: 3)  // The last block, with the fixed codes.
    for byte in pattern { putCode(0x30 + UInt32(byte), bits: 8) }
    let copies = max(0, length - pattern.count + 257) / 258
    let before = stream.count
    for _ in 0..<min(8, copies) { putCopy() }
    if copies > 16 {
      let eight = Array(stream[before...])
      // The bits that overlap into the next copy are those that this one began with.
      for _ in 0..<(copies / 8 - 1) { stream += eight }
      for _ in 0..<copies % 8 { putCopy() }
    } else {
      for _ in min(8, copies)..<max(8, copies) where copies > 8 { putCopy() }
    }
    putCode(0, bits: 7)
    if pendingBits > 0 { put(0, bits: 8 - pendingBits) }
    let check = Self.adler(of: pattern, length: pattern.count + 258 * copies)
    stream += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: check >> UInt32($0)) }
  }

  /// Length 258 is code 285; the distance is the pattern's length.
  private mutating func putCopy() {
    putCode(0b1100_0101, bits: 8)
    switch pattern.count {
    case 1...4: putCode(UInt32(pattern.count - 1), bits: 5)
    case 5...8:
      putCode(UInt32(4 + (pattern.count - 5) / 2), bits: 5)
      put(UInt32((pattern.count - 5) % 2), bits: 1)
    default:
      putCode(UInt32(6 + (pattern.count - 9) / 4), bits: 5)
      put(UInt32((pattern.count - 9) % 4), bits: 2)
    }
  }

  /// Huffman codes go out with their highest bit first.
  private mutating func putCode(_ code: UInt32, bits: Int) {
    for place in (0..<bits).reversed() { put(code >> UInt32(place) & 1, bits: 1) }
  }

  private mutating func put(_ value: UInt32, bits: Int) {
    pending |= value << UInt32(pendingBits)
    pendingBits += bits
    while pendingBits >= 8 {
      stream.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingBits -= 8
    }
  }

  /// Adler-32; of a run of zeros in closed form, since nobody waits for 100 MB of additions.
  private static func adler(of pattern: [UInt8], length: Int) -> UInt32 {
    if pattern.allSatisfy({ $0 == 0 }) { return UInt32(length % 65_521) << 16 | 1 }
    guard length < 1 << 20 else { return 0 }
    var (low, high) = (1, 0)
    for place in 0..<length {
      low = (low + Int(pattern[place % pattern.count])) % 65_521
      high = (high + low) % 65_521
    }
    return UInt32(high << 16 | low)
  }
}
