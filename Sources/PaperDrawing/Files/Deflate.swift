/// Packs bytes as RFC 1950 and 1951 say: one block of fixed codes, and what repeats within the
/// last 32 KiB as a length and a distance. For pictures of paper, where most repeats, that is
/// nearly as small as a real packer's and a tenth of its code.
struct Deflate {
  private var packed: [UInt8] = []
  /// Bits that are no whole byte yet, the oldest lowest.
  private var waiting: UInt64 = 0
  private var waitingBits: UInt64 = 0

  /// The bytes as a zlib stream.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var deflate = Deflate()
    deflate.packed = [0x78, 0x01]
    deflate.packed.reserveCapacity(bytes.count / 16)
    bytes.withUnsafeBufferPointer { deflate.pack($0) }
    let sum = checksum(bytes)
    return deflate.packed + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }

  private static let (longest, farthest, hashBits) = (258, 32_768, 15)

  private mutating func pack(_ bytes: UnsafeBufferPointer<UInt8>) {
    put(0b011, 3)  // The last block; fixed codes.
    let codes = DeflateCodes()
    var last = [Int](repeating: -Self.farthest - 1, count: 1 << Self.hashBits)
    last.withUnsafeMutableBufferPointer { last in
      var place = 0
      while place < bytes.count {
        let (length, distance) = Self.match(bytes, at: place, &last)
        if length >= 3 {
          codes.length(length).put(into: &self)
          codes.distance(distance).put(into: &self)
          place += length
        } else {
          let code = codes.literals[Int(bytes[place])]
          put(code.bits, code.count)
          place += 1
        }
      }
    }
    put(0, 7)  // The end of the block.
    put(0, 7)  // Fills the last byte.
  }

  /// The longest repetition known at a place: of the byte before, or of where the same four
  /// bytes stood last.
  private static func match(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at place: Int,
    _ last: inout UnsafeMutableBufferPointer<Int>
  ) -> (length: Int, distance: Int) {
    guard place &+ 4 <= bytes.count else { return (0, 0) }
    let most = min(longest, bytes.count &- place)
    var best = (length: 0, distance: 0)
    if place > 0, bytes[place] == bytes[place &- 1] {
      best = (common(bytes, place &- 1, place, most), 1)
      if best.length == most { return best }
    }
    let four =
      UInt32(bytes[place]) | UInt32(bytes[place &+ 1]) << 8 | UInt32(bytes[place &+ 2]) << 16
      | UInt32(bytes[place &+ 3]) << 24
    let slot = Int((four &* 0x9E37_79B1) >> UInt32(32 &- hashBits))
    let known = last[slot]
    last[slot] = place
    if place &- known <= farthest {
      let length = common(bytes, known, place, most)
      if length > best.length, length >= 4 { best = (length, place &- known) }
    }
    return best
  }

  /// How many bytes are the same from both places on.
  private static func common(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ one: Int,
    _ other: Int,
    _ most: Int
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var length = 0
    while length &+ 8 <= most {
      let difference =
        raw.loadUnaligned(fromByteOffset: one &+ length, as: UInt64.self)
        ^ raw.loadUnaligned(fromByteOffset: other &+ length, as: UInt64.self)
      if difference != 0 { return length &+ difference.trailingZeroBitCount / 8 }
      length = length &+ 8
    }
    while length < most, bytes[one &+ length] == bytes[other &+ length] { length = length &+ 1 }
    return length
  }

  mutating func put(_ bits: UInt64, _ count: UInt64) {
    waiting |= bits << waitingBits
    waitingBits &+= count
    while waitingBits >= 8 {
      packed.append(UInt8(truncatingIfNeeded: waiting))
      waiting >>= 8
      waitingBits &-= 8
    }
  }

  /// Adler-32.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { bytes in
      var (low, high, place) = (UInt32(1), UInt32(0), 0)
      while place < bytes.count {
        let end = min(place &+ 5552, bytes.count)  // No sum overflows before.
        while place < end {
          low = low &+ UInt32(bytes[place])
          high = high &+ low
          place = place &+ 1
        }
        (low, high) = (low % 65_521, high % 65_521)
      }
      return high << 16 | low
    }
  }
}
