/// Words of the program: Chinese where they are written, looked up in the catalogue when drawn.
///
/// What is put into a phrase is already safe to show: another phrase, a number, or `ShownText`.
public struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The Chinese with "%@" where something is put in: the catalogue's key.
  public let key: String
  let arguments: [Argument]

  enum Argument: Sendable, Hashable {
    case text(ShownText)
    case phrase(Phrase)
    case either(chinese: ShownText, english: ShownText)
  }

  public init(stringLiteral value: String) {
    key = value
    arguments = []
  }

  public init(stringInterpolation interpolation: StringInterpolation) {
    key = interpolation.key
    arguments = interpolation.arguments
  }

  /// Text that is the same in every language: a name, a number, an address.
  public init(_ text: ShownText) {
    key = "%@"
    arguments = [.text(text)]
  }

  /// Text that is kept in both languages outside the catalogue: the office's own words.
  public init(chinese: ShownText, english: ShownText) {
    key = "%@"
    arguments = [.either(chinese: chinese, english: english)]
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var key = ""
    var arguments: [Argument] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      key.reserveCapacity(literalCapacity + 2 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) {
      key += literal
    }

    public mutating func appendInterpolation(_ text: ShownText) {
      key += "%@"
      arguments.append(.text(text))
    }

    public mutating func appendInterpolation(_ phrase: Phrase) {
      key += "%@"
      arguments.append(.phrase(phrase))
    }

    public mutating func appendInterpolation(_ number: Int) {
      appendInterpolation(ShownText(String(number)))
    }
  }
}
