/// One of the 13 districts, counties and county-level cities of Hangzhou.
public struct District: Codable, Sendable, Hashable {
  public let code: DivisionCode
  public let name: String
  /// Districts abolished in 2021 whose ground lies, wholly or partly, in this one (下城, 江干 …).
  public let formerNames: [String]

  public init(code: DivisionCode, name: String, formerNames: [String] = []) {
    self.code = code
    self.name = name
    self.formerNames = formerNames
  }
}
