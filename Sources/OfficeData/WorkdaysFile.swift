import Casework

/// workdays.json: the announced years.
struct WorkdaysFile: OfficeFile {
  struct Row: Decodable {
    let year: Int
    let announced: Bool
    let off: [String: Holiday]
    let work: [CalendarDay]
  }

  static let name = "workdays.json"
  let years: [Row]

  func fact() throws(OfficeDataProblem) -> [Workdays.Year] {
    var facts: [Workdays.Year] = []
    for row in years {
      let off = try DatedHolidays(row.off, file: Self.name).days
      if facts.contains(where: { $0.year == row.year }) {
        throw OfficeDataProblem(
          Self.name,
          zh: "\(row.year)年重复",
          en: "the year \(row.year) stands twice"
        )
      }
      if let day = row.work.first(where: { off[$0] != nil || !$0.weekday.isWeekend }) {
        throw OfficeDataProblem(
          Self.name,
          zh: "\(day) 不是调休上班的周末",
          en: "\(day) is no weekend day to be worked"
        )
      }
      facts.append(
        Workdays.Year(
          year: row.year,
          announced: row.announced,
          off: off,
          work: Set(row.work)
        )
      )
    }
    return facts
  }
}
