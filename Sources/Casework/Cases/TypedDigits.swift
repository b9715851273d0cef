/// What people type for digits: blanks in between, full-width forms from an input method.
enum TypedDigits {
  /// The scalars without blanks and with full-width ASCII (U+FF01…U+FF5E) made narrow.
  ///
  /// Scalars and not characters: a combining mark behind a digit must be seen and refused.
  static func cleaned(_ typed: String) -> [Unicode.Scalar] {
    typed.unicodeScalars.compactMap { scalar in
      switch scalar.value {
      case _ where isBlank(scalar): nil
      case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
      default: scalar
      }
    }
  }

  /// White space of any width, and the two invisible marks that copied text brings along.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
