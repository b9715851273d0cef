import Casework

/// idle.json
struct IdleFile: OfficeFile {
  static let name = "idle.json"
  let warnAfter: Int
  let wipeAfter: Int

  func fact() throws(OfficeDataProblem) -> IdleTimes {
    guard 10...3600 ~= warnAfter, warnAfter < wipeAfter, wipeAfter <= 3600 else {
      throw OfficeDataProblem(
        Self.name,
        zh: "应有 10 ≤ warnAfter < wipeAfter ≤ 3600 秒",
        en: "10 <= warnAfter < wipeAfter <= 3600 seconds is wanted"
      )
    }
    return IdleTimes(warnAfter: warnAfter, wipeAfter: wipeAfter)
  }
}
