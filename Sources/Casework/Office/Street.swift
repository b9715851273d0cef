/// A street office, town or township: the level below a district.
public struct Street: Sendable, Hashable {
  /// Nine digits.
  public let code: DivisionCode
  /// With its kind: 小营街道, 塘栖镇.
  public let name: String
  /// The district it belongs to.
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
