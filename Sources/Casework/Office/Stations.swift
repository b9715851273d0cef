/// The police stations of the city.
public struct Stations: Sendable {
  /// In the order of the office's list.
  public let all: [PoliceStation]

  private let byCode: [StationCode: PoliceStation]

  public init(_ stations: [PoliceStation]) {
    all = stations
    byCode = Dictionary(stations.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The stations of a district; empty for a code that is no district.
  public func stations(in district: DivisionCode) -> [PoliceStation] {
    all.filter { $0.district == district }
  }

  /// The station of that code; nil for any other code.
  public func station(_ code: StationCode) -> PoliceStation? {
    byCode[code]
  }
}
