import Casework

/// divisions.json
struct DivisionsFile: OfficeFile {
  struct DistrictRow: Decodable {
    let code: DivisionCode
    let name: String
    let formerNames: [String]?
    let streets: [StreetRow]
  }

  struct StreetRow: Decodable {
    let code: DivisionCode
    let name: String
    let zone: Bool?
    /// The last three digits of the code, a blank, the name.
    let communities: [String]
  }

  static let name = "divisions.json"
  let districts: [DistrictRow]

  func fact() throws(OfficeDataProblem) -> Divisions {
    var streets: [Street] = []
    var communities: [Community] = []
    var codes: Set<DivisionCode> = []
    for district in districts {
      try note(district.code, in: &codes)
      for row in district.streets {
        try note(row.code, in: &codes)
        streets.append(
          Street(
            code: row.code,
            name: row.name,
            district: district.code,
            isZone: row.zone ?? false
          )
        )
        for text in row.communities {
          let community = try community(text, in: row)
          try note(community.code, in: &codes)
          communities.append(community)
        }
      }
    }
    return Divisions(
      districts: districts.map {
        District(code: $0.code, name: $0.name, formerNames: $0.formerNames ?? [])
      },
      streets: streets,
      communities: communities
    )
  }

  private func community(
    _ text: String,
    in street: StreetRow
  ) throws(OfficeDataProblem) -> Community {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].utf8.count == 3 else {
      throw OfficeDataProblem(
        Self.name,
        zh: "\(street.name)：\"\(text)\" 应为三位代码、空格、名称",
        en: "\(street.code.rawValue): \"\(text)\" should be three digits, a blank, a name"
      )
    }
    return Community(
      code: DivisionCode(street.code.rawValue + parts[0]),
      name: String(parts[1]),
      street: street.code
    )
  }

  private func note(
    _ code: DivisionCode,
    in codes: inout Set<DivisionCode>
  ) throws(OfficeDataProblem) {
    guard codes.insert(code).inserted else {
      throw OfficeDataProblem(
        Self.name,
        zh: "代码重复：\(code.rawValue)",
        en: "code \(code.rawValue) stands twice"
      )
    }
  }
}
