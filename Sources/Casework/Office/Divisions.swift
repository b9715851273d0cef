/// The civil divisions of the city: districts, their streets, their communities.
///
/// Every list keeps the order in which it was handed in.
public struct Divisions: Sendable {
  /// The 13 districts, counties and cities.
  public let districts: [District]
  private let streetsOfDistrict: [DivisionCode: [Street]]
  private let communitiesOfStreet: [DivisionCode: [Community]]

  public init(districts: [District], streets: [Street], communities: [Community]) {
    self.districts = districts
    streetsOfDistrict = Dictionary(grouping: streets, by: \.district)
    communitiesOfStreet = Dictionary(grouping: communities, by: \.street)
  }

  /// The streets and towns of a district; empty for a code that is no district.
  public func streets(in district: DivisionCode) -> [Street] {
    streetsOfDistrict[district] ?? []
  }

  /// The communities of one street; empty for a code that is no street.
  public func communities(inStreet street: DivisionCode) -> [Community] {
    communitiesOfStreet[street] ?? []
  }

  /// The communities of all streets of a district, street by street.
  public func communities(inDistrict district: DivisionCode) -> [Community] {
    streets(in: district).flatMap { communities(inStreet: $0.code) }
  }

  /// What a station's area offers to choose from: the communities of its streets, or every one of
  /// its district when no street is known for it.
  public func communities(of station: PoliceStation) -> [Community] {
    if station.streets.isEmpty { return communities(inDistrict: station.district) }
    return station.streets.flatMap { communities(inStreet: $0) }
  }

  /// The district of that code; nil for any other code.
  public func district(_ code: DivisionCode) -> District? {
    districts.first { $0.code == code }
  }

  /// The street of that code; nil for any other code.
  public func street(_ code: DivisionCode) -> Street? {
    for district in districts {
      if let street = streets(in: district.code).first(where: { $0.code == code }) {
        return street
      }
    }
    return nil
  }

  /// The community of that code; nil for any other code.
  public func community(_ code: DivisionCode) -> Community? {
    for list in communitiesOfStreet.values {
      if let community = list.first(where: { $0.code == code }) { return community }
    }
    return nil
  }
}
