/// A zlib stream that unpacks to a few bytes, again and again, for as long as one likes.
public struct LongRun {
  public let stream: [UInt8]

  /// - Parameters:
  ///   - pattern: 1…16 bytes.
  ///   - length: of what comes out, in bytes; up to 257 more come, to fill the last copy.
  public init(_ pattern: [UInt8], length: Int) {
    let copies = max(0, length - pattern.count + 257) / 258
    var bits = DeflateBits()
    for byte in pattern { bits.literal(byte) }
    bits.copies(copies, from: pattern.count)
    bits.end()
    let check = Self.checksum(of: pattern, length: pattern.count + 258 * copies)
    stream = [0x78, 0x01] + bits.bytes + big(check)
  }

  /// Such a stream, packed once more: but for its ends it repeats itself every so many bytes.
  public static func packed(_ stream: [UInt8], period: Int) -> [UInt8] {
    var bits = DeflateBits()
    var place = min(64, stream.count)
    for byte in stream[..<place] { bits.literal(byte) }
    while place < stream.count {
      let end = place + 258
      if end <= stream.count,
        stream[place..<end].elementsEqual(stream[place - period..<end - period])
      {
        bits.copy(from: period)
        place = end
      } else {
        bits.literal(stream[place])
        place += 1
      }
    }
    bits.end()
    // No reader of PDF looks at the checksum.
    return [0x78, 0x01] + bits.bytes + [0, 0, 0, 0]
  }

  /// Adler-32. Of a long run only where it has a closed form: of zeros; else 0, for readers that do
  /// not look.
  private static func checksum(of pattern: [UInt8], length: Int) -> Int {
    if pattern.allSatisfy({ $0 == 0 }) { return length % 65_521 << 16 | 1 }
    guard length < 1 << 20 else { return 0 }
    var (low, high) = (1, 0)
    for place in 0..<length {
      low = (low + Int(pattern[place % pattern.count])) % 65_521
      high = (high + low) % 65_521
    }
    return high << 16 | low
  }
}
