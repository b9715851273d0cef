import Casework

/// Holidays under their days, out of a JSON object whose names are days.
struct DatedHolidays {
  let days: [CalendarDay: Holiday]

  init(_ texts: [String: Holiday], file: String) throws(OfficeDataProblem) {
    var days: [CalendarDay: Holiday] = [:]
    for (text, holiday) in texts {
      guard let day = CalendarDay(text) else {
        throw OfficeDataProblem(
          file,
          zh: "\"\(text)\" 不是日期",
          en: "\"\(text)\" is not a day like 2026-11-23"
        )
      }
      days[day] = holiday
    }
    self.days = days
  }
}
