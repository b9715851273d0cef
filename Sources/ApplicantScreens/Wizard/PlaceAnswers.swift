import CaseWords
import Casework
import TextUI

/// The two chains of places: home (district → street) and station (district → station →
/// community). They are independent.
extension AnswerField {
  /// The place above, which decides what there is to pick; nil at the top of a chain.
  var parentPlace: AnswerField? {
    switch self {
    case .homeStreet: .homeDistrict
    case .station: .stationDistrict
    case .community: .station
    case .applicant, .relation, .name, .identityNumber, .mobile, .ground, .dwelling,
      .registeredOn, .homeDistrict, .homeAddress, .stationDistrict, .employer:
      nil
    }
  }
}

extension Answers {
  /// The code of the place picked; nil when none was, or the field is no place.
  func place(_ field: AnswerField) -> String? {
    switch field {
    case .homeDistrict: homeDistrict?.rawValue
    case .homeStreet: homeStreet?.rawValue
    case .stationDistrict: stationDistrict?.rawValue
    case .station: station?.rawValue
    case .community: community?.rawValue
    case .applicant, .relation, .name, .identityNumber, .mobile, .ground, .dwelling,
      .registeredOn, .homeAddress, .employer:
      nil
    }
  }

  /// Takes a place; another one empties what was picked beneath it.
  /// - Returns: the fields that were emptied.
  mutating func pick(_ code: String, for field: AnswerField) -> [AnswerField] {
    guard place(field) != code else { return [] }
    set(code, for: field)
    var cleared: [AnswerField] = []
    for beneath in AnswerField.allCases where beneath.isBeneath(field) {
      guard place(beneath) != nil else { continue }
      set(nil, for: beneath)
      cleared.append(beneath)
    }
    return cleared
  }

  /// The name of the place picked, as the office lists it; its code when it is listed no longer.
  func placeName(_ field: AnswerField, office: Office) -> ShownText? {
    guard let code = place(field) else { return nil }
    let name: String?
    switch field {
    case .homeDistrict, .stationDistrict:
      name = office.divisions.district(DivisionCode(code))?.name
    case .homeStreet:
      name = office.divisions.street(DivisionCode(code))?.name
    case .station:
      name = office.stations.station(StationCode(code))?.name
    case .community:
      name = office.divisions.community(DivisionCode(code))?.name
    case .applicant, .relation, .name, .identityNumber, .mobile, .ground, .dwelling,
      .registeredOn, .homeAddress, .employer:
      name = nil
    }
    return ShownText(name ?? code)
  }

  private mutating func set(_ code: String?, for field: AnswerField) {
    switch field {
    case .homeDistrict: homeDistrict = code.map { DivisionCode($0) }
    case .homeStreet: homeStreet = code.map { DivisionCode($0) }
    case .stationDistrict: stationDistrict = code.map { DivisionCode($0) }
    case .station: station = code.map { StationCode($0) }
    case .community: community = code.map { DivisionCode($0) }
    case .applicant, .relation, .name, .identityNumber, .mobile, .ground, .dwelling,
      .registeredOn, .homeAddress, .employer:
      break
    }
  }
}

extension AnswerField {
  /// Whether a change of `place` empties this field.
  fileprivate func isBeneath(_ place: AnswerField) -> Bool {
    guard let parent = parentPlace else { return false }
    return parent == place || parent.isBeneath(place)
  }
}
