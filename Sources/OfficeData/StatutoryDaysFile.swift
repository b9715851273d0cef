import Casework

/// statutory-days.json: the days off by law that move with the moon or the sun.
struct StatutoryDaysFile: OfficeFile {
  struct Row: Decodable {
    let year: Int
    let days: [String: Holiday]
  }

  static let name = "statutory-days.json"
  let years: [Row]

  func fact() throws(OfficeDataProblem) -> [Int: [StatutoryDay]] {
    var facts: [Int: [StatutoryDay]] = [:]
    for row in years {
      let days = try DatedHolidays(row.days, file: Self.name).days
      facts[row.year] = days.map { StatutoryDay(day: $0.key, holiday: $0.value) }
        .sorted { $0.day < $1.day }
    }
    return facts
  }
}
