/// The basic information as it was typed so far: nothing in it is checked.
///
/// Every text is what the person typed; a choice not made is nil. It is kept in the draft at every
/// finished field, and becomes a `BasicInfo` on 下一步.
public struct Answers: Codable, Sendable, Hashable {
  /// Somebody else applies for the person (为他人代办).
  public var isForAnother = false
  public var relation: Relation?
  public var name = ""
  public var identityNumber = ""
  public var mobile = ""
  public var ground: Ground?
  public var dwelling: DwellingKind?
  /// The day of 居住登记, as typed: 2025-03-01.
  public var registeredOn = ""
  public var homeDistrict: DivisionCode?
  public var homeStreet: DivisionCode?
  /// Road, number, building, room.
  public var homeAddress = ""
  public var stationDistrict: DivisionCode?
  public var station: StationCode?
  public var community: DivisionCode?
  public var employer = ""

  public init() {}
}
