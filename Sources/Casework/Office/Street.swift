/// A street office, town or township: the level below a district.
public struct Street: Sendable, Hashable {
  public let code: DivisionCode
  public let name: String
  public let district: DivisionCode
  /// A development zone or farm that the statistics list as a street; shown like one.
  public let isZone: Bool

  public init(code: DivisionCode, name: String, district: DivisionCode, isZone: Bool = false) {
    self.code = code
    self.name = name
    self.district = district
    self.isZone = isZone
  }
}
