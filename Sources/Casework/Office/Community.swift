/// A residents' or villagers' committee area: the level below a street.
public struct Community: Sendable, Hashable {
  /// Twelve digits.
  public let code: DivisionCode
  /// With its kind: 小营巷社区.
  public let name: String
  /// The street it belongs to.
  public let street: DivisionCode

  public init(code: DivisionCode, name: String, street: DivisionCode) {
    self.code = code
    self.name = name
    self.street = street
  }
}
