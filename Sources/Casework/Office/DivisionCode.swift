/// The statistical code of a district (6 digits), street (9) or community (12).
///
/// The ministry of civil affairs numbers 49 streets differently; those numbers never stand here.
public struct DivisionCode: RawRepresentable, Codable, Sendable, Hashable, Comparable {
  /// Its digits.
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ code: String) {
    self.rawValue = code
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension DivisionCode: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self.rawValue = value
  }
}
