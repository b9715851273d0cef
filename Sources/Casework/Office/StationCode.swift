/// The police code of a station, or a stable made-up one ("D" and a street's code) for a row whose
/// name was derived from its street.
public struct StationCode: OfficeCode {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}
