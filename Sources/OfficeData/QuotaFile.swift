import Casework

/// quota.json
struct QuotaFile: OfficeFile {
  static let name = "quota.json"
  let usual: Quota.Places
  let overrides: [String: Quota.Places]

  func fact() throws(OfficeDataProblem) -> Quota {
    for places in [usual] + overrides.values {
      guard 0...1000 ~= places.morning, 0...1000 ~= places.afternoon else {
        throw OfficeDataProblem(
          Self.name,
          zh: "每半日名额应为0至1000",
          en: "places of half a day must be 0 to 1000"
        )
      }
    }
    return Quota(usual: usual, overrides: overrides)
  }
}
