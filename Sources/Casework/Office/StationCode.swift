/// The police code of a station, or a stable made-up one ("D" and a street's code) for a row whose
/// name was derived from its street.
public struct StationCode: RawRepresentable, Codable, Sendable, Hashable, Comparable {
  /// Letters and digits.
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

extension StationCode: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self.rawValue = value
  }
}
