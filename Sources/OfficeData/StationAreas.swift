import Casework

/// Whether stations and divisions fit together: an office may replace either file alone.
struct StationAreas {
  let stations: Stations
  let divisions: Divisions

  /// Throws at the first station whose district or street is in no list.
  func check() throws(OfficeDataProblem) {
    for station in stations.all {
      guard divisions.district(station.district) != nil else {
        throw problem(station, station.district)
      }
      for street in station.streets where divisions.street(street) == nil {
        throw problem(station, street)
      }
    }
  }

  private func problem(_ station: PoliceStation, _ code: DivisionCode) -> OfficeDataProblem {
    OfficeDataProblem(
      StationsFile.name,
      zh: "\(station.name)(\(station.code.rawValue))：divisions.json中没有代码 \(code.rawValue)",
      en: "station \(station.code.rawValue): no code \(code.rawValue) in divisions.json"
    )
  }
}
