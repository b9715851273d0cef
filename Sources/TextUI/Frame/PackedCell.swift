/// A cell as a frame keeps it: one number, so that a whole page is small, and quick to compare.
struct PackedCell: Sendable, Hashable {
  /// From the lowest: 21 bits of `number`, whether it is a place, the right half; from bit 32 the
  /// style.
  private var bits: UInt64

  private static let placeBit: UInt64 = 1 << 21
  private static let rightHalfBit: UInt64 = 1 << 22
  private static let styleShift: UInt64 = 32

  /// A character without marks.
  init(_ scalar: Unicode.Scalar, style: Style, isRightHalf: Bool = false) {
    bits = UInt64(scalar.value) | UInt64(style.bits) << Self.styleShift
    if isRightHalf { bits |= Self.rightHalfBit }
  }

  /// A character that the frame keeps elsewhere, because it has marks.
  init(place: Int, style: Style) {
    bits = UInt64(place) | Self.placeBit | UInt64(style.bits) << Self.styleShift
  }

  /// Where the character is kept; nil when it is `scalar`.
  var place: Int? { bits & Self.placeBit == 0 ? nil : Int(bits & (Self.placeBit - 1)) }

  var scalar: Unicode.Scalar {
    Unicode.Scalar(UInt32(truncatingIfNeeded: bits & (Self.placeBit - 1))) ?? " "
  }

  var isRightHalf: Bool { bits & Self.rightHalfBit != 0 }

  var style: Style {
    get { Style(bits: UInt32(truncatingIfNeeded: bits >> Self.styleShift)) }
    set {
      let rest = bits & (1 << Self.styleShift - 1)
      bits = rest | UInt64(newValue.bits) << Self.styleShift
    }
  }
}
