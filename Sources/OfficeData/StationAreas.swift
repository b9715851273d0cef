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

  /// Throws at the first code for which there is no station, so that a mistyped code does not
  /// leave the intended station unchanged without a word.
  func check(_ codes: [StationCode], of file: String) throws(OfficeDataProblem) {
    for code in codes where stations.station(code) == nil {
      throw OfficeDataProblem(
        file,
        zh: "没有代码为 \(code.rawValue) 的派出所",
        en: "no station has the code \(code.rawValue)"
      )
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
