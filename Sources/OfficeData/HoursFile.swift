import Casework

/// hours.json
struct HoursFile: OfficeFile {
  static let name = "hours.json"
  let morning: Half
  let afternoon: Half

  /// Times of day like 09:00.
  struct Half: Decodable {
    let from: String
    let to: String
  }

  func fact() throws(OfficeDataProblem) -> OfficeHours {
    let times = try [morning.from, morning.to, afternoon.from, afternoon.to].map(Self.minute)
    guard times[0] < times[1], times[1] <= times[2], times[2] < times[3] else {
      throw OfficeDataProblem(
        Self.name,
        zh: "上午、下午的起止时间应依次递增",
        en: "the times of morning and afternoon must follow one another"
      )
    }
    return OfficeHours(morning: times[0]..<times[1], afternoon: times[2]..<times[3])
  }

  /// Minutes after midnight.
  private static func minute(_ text: String) throws(OfficeDataProblem) -> Int {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isOfForm =
      text.utf8.count == 5 && parts.count == 2
      && parts.allSatisfy { $0.utf8.count == 2 && $0.allSatisfy(\.isASCII) }
    guard isOfForm, let hour = Int(parts[0]), let minute = Int(parts[1]), 0...23 ~= hour,
      0...59 ~= minute
    else {
      throw OfficeDataProblem(
        name,
        zh: "\"\(text)\" 不是时间，应如 09:00",
        en: "\"\(text)\" is not a time like 09:00"
      )
    }
    return hour * 60 + minute
  }
}
