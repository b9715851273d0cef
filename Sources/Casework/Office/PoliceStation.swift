/// A police station: it decides the reviewing queue and the window an applicant comes to.
///
/// Names repeat over districts (城南派出所), so a station is always shown with its district.
public struct PoliceStation: Sendable, Hashable {
  public let code: StationCode
  public let name: String
  public let district: DivisionCode
  /// The streets it serves; empty when not known.
  public let streets: [DivisionCode]
  /// Made from the street's name and not seen in any list: shown with 待核实.
  public let isDerived: Bool
  /// Where its residence-permit window is, once the office has said so.
  public let address: String?
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
