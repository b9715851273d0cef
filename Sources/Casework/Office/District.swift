/// One of the 13 districts, counties and county-level cities of Hangzhou.
public struct District: Codable, Sendable, Hashable {
  /// Six digits.
  public let code: DivisionCode
  /// With its kind: 上城区, 桐庐县, 建德市.
  public let name: String
  /// Districts abolished in 2021 whose ground lies, wholly or partly, in this one (下城, 江干 …).
  public let formerNames: [String]

  public init(code: DivisionCode, name: String, formerNames: [String] = []) {
    self.code = code
    self.name = name
    self.formerNames = formerNames
  }
}
