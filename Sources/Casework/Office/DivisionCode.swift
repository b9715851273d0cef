/// The statistical code of a district (6 digits), street (9) or community (12).
///
/// The ministry of civil affairs numbers 49 streets differently; those numbers never stand here.
public struct DivisionCode: OfficeCode {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}
