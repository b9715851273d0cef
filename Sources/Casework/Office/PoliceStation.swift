/// A police station: it decides the reviewing queue and the window an applicant comes to.
///
/// Names repeat over districts (城南派出所), so a station is always shown with its district.
public struct PoliceStation: Sendable, Hashable {
  /// Stable: it decides where the station's queue is kept.
  public let code: StationCode
  /// Without its district: 小营派出所.
  public let name: String
  /// The district of today's layout.
  public let district: DivisionCode
  /// The streets it serves; empty when not known.
  public let streets: [DivisionCode]
  /// Made from the street's name and not seen in any list: shown with 待核实.
  public let isDerived: Bool
  /// Where its residence-permit window is, once the office has said so.
  public let address: String?
  /// The window's telephone, once the office has said so.
  public let phone: String?

  public init(
    code: StationCode,
    name: String,
    district: DivisionCode,
    streets: [DivisionCode] = [],
    isDerived: Bool = false,
    address: String? = nil,
    phone: String? = nil
  ) {
    self.code = code
    self.name = name
    self.district = district
    self.streets = streets
    self.isDerived = isDerived
    self.address = address
    self.phone = phone
  }
}
