/// What is wrong with a mobile number that was refused.
public enum MobileProblem: Error, Sendable, Hashable {
  case empty
  /// The place counts from 1, blanks, hyphens and the country code left out.
  case notADigit(place: Int, Character)
  /// So many digits instead of 11 (bytes, when the text was beyond all measure).
  case length(Int)
  /// Mobile numbers of the mainland begin with 13 to 19.
  case notMobile
}

/// A mobile number of the mainland: 11 digits beginning with 13 to 19.
///
/// Interpolated it shows itself masked; ask for `text` or `spaced` to show it whole.
public struct Mobile: Sendable, Hashable {
  /// 11 ASCII digits.
  public let text: String

  /// Drops blanks, hyphens and a leading +86 or 0086, folds full-width digits, and judges the rest.
  public init(_ typed: String) throws(MobileProblem) {
    guard typed.utf8.count <= 256 else { throw .length(typed.utf8.count) }
    var scalars = TypedDigits.cleaned(typed).filter { !Mobile.hyphens.contains($0) }
    for countryCode in ["+86", "0086"] where scalars.starts(with: countryCode.unicodeScalars) {
      scalars.removeFirst(countryCode.unicodeScalars.count)
      break
    }
    if scalars.isEmpty { throw .empty }
    if let wrong = scalars.firstIndex(where: { !TypedDigits.isDigit($0) }) {
      throw .notADigit(place: wrong + 1, Character(scalars[wrong]))
    }
    guard scalars.count == 11 else { throw .length(scalars.count) }
    guard scalars[0] == "1", "3"..."9" ~= scalars[1] else { throw .notMobile }
    text = TypedDigits.text(scalars)
  }

  /// `138 0013 8000`.
  public var spaced: String { "\(text.prefix(3)) \(text.dropFirst(3).prefix(4)) \(text.suffix(4))" }

  /// `138****8000`.
  public var masked: String { "\(text.prefix(3))****\(text.suffix(4))" }

  private static let hyphens: Set<Unicode.Scalar> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
  ]
}

extension Mobile: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String { masked }
  public var debugDescription: String { masked }
}

extension Mobile: StoredText {
  public static var storedKind: StaticString { "a mobile number of 11 digits" }
  public var storedText: String { text }

  public init?(storedText: String) {
    // What typing gives is such a text, and such a text is what typing it gives.
    var place = 0
    for byte in storedText.utf8 {
      let isAllowed =
        switch place {
        case 0: byte == UInt8(ascii: "1")
        case 1: UInt8(ascii: "3")...UInt8(ascii: "9") ~= byte
        case 2..<11: UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        default: false
        }
      guard isAllowed else { return nil }
      place += 1
    }
    guard place == 11 else { return nil }
    text = storedText
  }
}
