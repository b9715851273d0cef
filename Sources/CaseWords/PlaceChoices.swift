import Casework
import TextUI

/// What the list of one place field offers: the words, and the code behind each.
public struct PlaceChoices {
  public private(set) var options: [FilterList.Option] = []
  public private(set) var codes: [String] = []

  public init(of field: AnswerField, for answers: Answers, office: Office) {
    let divisions = office.divisions
    switch field {
    case .homeDistrict, .stationDistrict:
      for district in divisions.districts { add(district) }
    case .homeStreet:
      guard let district = answers.homeDistrict else { return }
      for street in divisions.streets(in: district) {
        add(FilterList.Option(ShownText(street.name)), street.code.rawValue)
      }
    case .station:
      guard let district = answers.stationDistrict else { return }
      let name = divisions.district(district)?.name ?? ""
      for station in office.stations.stations(in: district) { add(station, in: name) }
    case .community:
      guard let station = answers.station.flatMap(office.stations.station) else { return }
      for community in divisions.communities(of: station) {
        let street = divisions.street(community.street)?.name
        let note = street.map { ShownText($0) }
        add(FilterList.Option(ShownText(community.name), note: note), community.code.rawValue)
      }
    case .applicant, .relation, .name, .identityNumber, .mobile, .ground, .dwelling,
      .registeredOn, .homeAddress, .employer:
      break
    }
  }

  private mutating func add(_ option: FilterList.Option, _ code: String) {
    options.append(option)
    codes.append(code)
  }

  /// The districts abolished in 2021 lead to those of today.
  private mutating func add(_ district: District) {
    let former = district.formerNames.joined(separator: "、")
    add(
      FilterList.Option(
        ShownText(district.name),
        note: former.isEmpty ? nil : ShownText("原\(former)"),
        alsoFoundAs: district.formerNames.map { ShownText($0) }
      ),
      district.code.rawValue
    )
  }

  /// A station's name alone does not tell it: its district always stands beside it.
  private mutating func add(_ station: PoliceStation, in district: String) {
    let note = station.isDerived ? "待核实 · \(district)" : district
    add(FilterList.Option(ShownText(station.name), note: ShownText(note)), station.code.rawValue)
  }
}
