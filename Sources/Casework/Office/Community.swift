/// A residents' or villagers' committee area: the level below a street.
public struct Community: Sendable, Hashable {
  public let code: DivisionCode
  public let name: String
  public let street: DivisionCode

  public init(code: DivisionCode, name: String, street: DivisionCode) {
    self.code = code
    self.name = name
    self.street = street
  }
}
