/// A person's name as on a Chinese card: at least two Han characters, with · between the parts of
/// a minority's name.
///
/// Interpolated it shows itself masked; ask for `text` to show it whole.
public struct PersonName: Sendable, Hashable {
  /// At most 50 characters, without blanks, the separator always · (U+00B7).
  public let text: String

  /// Drops blanks, maps • ・ ‧ . ． to · and judges what remains.
  public init(_ typed: String) throws(PersonNameProblem) {
    guard typed.utf8.count <= 256 else { throw .tooLong }
    let scalars = typed.unicodeScalars.filter { !TypedDigits.isBlank($0) }
      .map { PersonName.separators.contains($0) ? PersonName.separator : $0 }
    if scalars.isEmpty { throw .empty }
    var before: Unicode.Scalar? = PersonName.separator
    for (index, scalar) in scalars.enumerated() {
      let isSeparator = scalar == PersonName.separator
      guard isSeparator || HanCharacter.contains(scalar) else {
        throw .notHan(place: index + 1, Character(scalar))
      }
      if isSeparator, before == PersonName.separator { throw .misplacedSeparator }
      before = scalar
    }
    if before == PersonName.separator { throw .misplacedSeparator }
    guard scalars.count <= 50 else { throw .tooLong }
    guard scalars.count(where: HanCharacter.contains) >= 2 else { throw .tooShort }
    text = TypedDigits.text(scalars)
  }

  /// 梅** : the first character and a star for each further Han character, two stars at most so
  /// that long names are not told by their length.
  public var masked: String {
    let hanCount = text.unicodeScalars.count(where: HanCharacter.contains)
    return String(text.prefix(1)) + String(repeating: "*", count: min(2, hanCount - 1))
  }

  private static let separator: Unicode.Scalar = "\u{B7}"
  private static let separators: Set<Unicode.Scalar> = [
    "\u{B7}", "\u{2022}", "\u{30FB}", "\u{2027}", ".", "\u{FF0E}",
  ]
}

extension PersonName: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String { masked }
  public var debugDescription: String { masked }
}

extension PersonName: StoredText {
  public static var storedKind: StaticString { "a person's name" }
  public var storedText: String { text }

  /// Refuses whatever typing it would not have given, letter by letter.
  public init?(storedText: String) {
    // Nearly all are Han characters alone, which stay as they are.
    if storedText.utf8.count <= 200, storedText.unicodeScalars.allSatisfy(HanCharacter.contains),
      2...50 ~= storedText.unicodeScalars.count
    {
      text = storedText
      return
    }
    guard let name = try? PersonName(storedText),
      name.text.utf8.elementsEqual(storedText.utf8)
    else { return nil }
    self = name
  }
}
