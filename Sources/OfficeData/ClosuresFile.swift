import Casework

/// closures.json
struct ClosuresFile: OfficeFile {
  static let name = "closures.json"
  let stations: [String: [String: String]]

  func fact() throws(OfficeDataProblem) -> Closures {
    var closures: [StationCode: [CalendarDay: String]] = [:]
    for (station, days) in stations {
      for (text, reason) in days {
        guard let day = CalendarDay(text) else {
          throw OfficeDataProblem(
            Self.name,
            zh: "\"\(text)\" 不是日期",
            en: "\"\(text)\" is not a day like 2026-11-23"
          )
        }
        closures[StationCode(station), default: [:]][day] = reason
      }
    }
    return Closures(closures)
  }
}
