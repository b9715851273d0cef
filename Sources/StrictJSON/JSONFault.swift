/// What can be wrong with a JSON text: with its form (RFC 8259), or with what it holds.
public enum JSONFault: Equatable, Sendable {
  /// What the form asks for at a place.
  public enum Wanted: Equatable, Sendable {
    case value
    case name
    case colon
    case commaOrBrace
    case commaOrBracket
    /// After the one value.
    case end
  }

  /// How bytes miss being UTF-8.
  public enum BrokenUTF8: Equatable, Sendable {
    /// UTF-16 or UTF-32.
    case wide
    /// More bytes than the character needs.
    case overlong
    /// Half of a UTF-16 pair.
    case surrogate
    /// Beyond U+10FFFF.
    case beyondUnicode
    /// A character whose last bytes are missing.
    case cutOff
    /// A byte with which no character begins.
    case stray
  }

  // The form.
  case endsTooEarly
  case tooLong(limit: Int)
  case tooDeep(limit: Int)
  case byteOrderMark
  case notUTF8(BrokenUTF8)
  /// The sign stands where something else should.
  case unexpected(sign: String, wanted: Wanted)
  case trailingComma
  case comment
  case controlCharacter(UInt8)
  case unknownEscape
  case badHexEscape
  case loneSurrogate
  case unknownWord
  case leadingNought
  case digitMissing
  case nameTwice(String)

  // The contents.
  case wrongKind(wanted: JSONKind, found: JSONKind)
  case nameMissing(String)
  case nameUnknown(String)
  case tooFewElements(Int)
  case notWhole(String)
  case outOfRange(String)
  /// What a type says of a value that it does not take.
  case refused(String)
}
