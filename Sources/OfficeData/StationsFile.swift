import Casework

/// stations.json
struct StationsFile: OfficeFile {
  struct Row: Decodable {
    let code: StationCode
    let name: String
    let district: DivisionCode
    let streets: [DivisionCode]
    let derived: Bool?
    let address: String?
    let phone: String?
  }

  static let name = "stations.json"
  let stations: [Row]

  func fact() throws(OfficeDataProblem) -> Stations {
    var codes: Set<StationCode> = []
    for row in stations {
      let code = row.code.rawValue
      guard !code.isEmpty, code.utf8.count <= 32, code.utf8.allSatisfy(Self.isCodeByte) else {
        throw OfficeDataProblem(
          Self.name,
          zh: "派出所代码只能用字母和数字：\(row.name)",
          en: "a station code has letters and digits only: \(row.name)"
        )
      }
      guard codes.insert(row.code).inserted else {
        throw OfficeDataProblem(
          Self.name,
          zh: "派出所代码重复：\(code)",
          en: "station code \(code) stands twice"
        )
      }
    }
    return Stations(
      stations.map {
        PoliceStation(
          code: $0.code,
          name: $0.name,
          district: $0.district,
          streets: $0.streets,
          isDerived: $0.derived ?? false,
          address: $0.address,
          phone: $0.phone
        )
      }
    )
  }

  /// A code becomes a file name in the store.
  private static func isCodeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
