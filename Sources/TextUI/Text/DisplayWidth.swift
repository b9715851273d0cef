/// How many cells a character takes on the screen: 0, 1 or 2, never −1.
///
/// The widths are those of ncurses on Debian 12, which asks glibc 2.36; a test compares them all.
public struct DisplayWidth {
  /// The cells of one scalar. Controls and marks take none; what `ShownText` replaces takes the
  /// cells of its replacement. `ambiguous`: the cells (1 or 2) this terminal gives to ● ① ─ “ ….
  public static func of(_ scalar: Unicode.Scalar, ambiguous: Int = 1) -> Int {
    switch ScalarClass(scalar) {
    case .narrow: 1
    case .wide, .newHan, .noHan: 2
    case .ambiguous, .replaced: ambiguous
    case .mark, .control, .dropped: 0
    }
  }

  /// The cells of a character: those of its first scalar that takes any; 2 when that scalar is
  /// followed by the selector of the emoji style (VS16).
  public static func of(_ character: Character, ambiguous: Int = 1) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      if width > 0 { return scalar.value == 0xFE0F ? 2 : width }
      width = of(scalar, ambiguous: ambiguous)
    }
    return width
  }

  /// Whether the terminal must draw 〓 (U+3013, two cells) because glibc 2.36 would draw nothing:
  /// the Han characters of Unicode 15.0 to 17.0. The data keeps the character.
  public static func needsGeta(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2B739 && ScalarClass(scalar) == .newHan
  }
}
