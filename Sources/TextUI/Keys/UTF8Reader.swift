/// Puts scalars together from bytes, strictly (Unicode 17, table 3-7): overlong forms, surrogates
/// and what lies above U+10FFFF never become a scalar.
struct UTF8Reader: Sendable {
  /// What one byte led to.
  enum Outcome {
    case scalar(Unicode.Scalar)
    /// More bytes are needed.
    case unfinished
    /// The byte belongs to no scalar and is skipped.
    case invalid
    /// The bytes before were cut off and are forgotten; give the same byte again.
    case cutOff
  }

  private var value: UInt32 = 0
  private var missing = 0
  /// What the next byte may be.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether the middle of a scalar was reached.
  var isInside: Bool { missing > 0 }

  /// Takes one byte.
  mutating func take(_ byte: UInt8) -> Outcome {
    guard missing > 0 else { return begin(byte) }
    guard allowed.contains(byte) else {
      missing = 0
      return .cutOff
    }
    allowed = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    guard missing == 0 else { return .unfinished }
    return Unicode.Scalar(value).map(Outcome.scalar) ?? .invalid
  }

  private mutating func begin(_ byte: UInt8) -> Outcome {
    switch byte {
    case 0x00...0x7F: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: return expect(1, byte & 0x1F)
    case 0xE0: return expect(2, 0, 0xA0...0xBF)
    case 0xED: return expect(2, 0xD, 0x80...0x9F)
    case 0xE1...0xEF: return expect(2, byte & 0xF)
    case 0xF0: return expect(3, 0, 0x90...0xBF)
    case 0xF1...0xF3: return expect(3, byte & 7)
    case 0xF4: return expect(3, 4, 0x80...0x8F)
    default: return .invalid
    }
  }

  private mutating func expect(
    _ count: Int,
    _ bits: UInt8,
    _ range: ClosedRange<UInt8> = 0x80...0xBF
  ) -> Outcome {
    missing = count
    value = UInt32(bits)
    allowed = range
    return .unfinished
  }
}
