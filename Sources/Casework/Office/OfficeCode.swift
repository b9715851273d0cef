/// A code of the office's own lists: text that is kept, compared and ordered as it stands. A type
/// of its own for each list, so that no code is looked up in another's.
public protocol OfficeCode: RawRepresentable, Codable, Sendable, Hashable, Comparable,
  ExpressibleByStringLiteral
where RawValue == String {
  init(rawValue: String)
}

extension OfficeCode {
  public init(_ code: String) {
    self.init(rawValue: code)
  }

  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}
