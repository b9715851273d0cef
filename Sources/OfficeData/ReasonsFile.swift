import Casework

/// reasons.json
struct ReasonsFile: OfficeFile {
  static let name = "reasons.json"
  let answers: [String: [BilingualText]]
  let materials: [String: [BilingualText]]
  let anyMaterial: [BilingualText]
  let ineligible: [BilingualText]

  func fact() throws(OfficeDataProblem) -> PresetReasons {
    var fields: [AnswerField: [BilingualText]] = [:]
    for (name, reasons) in answers {
      guard let field = AnswerField(rawValue: name) else {
        throw OfficeDataProblem(
          Self.name,
          zh: "\"\(name)\" 不是申请表的栏目",
          en: "\"\(name)\" is no field of the application"
        )
      }
      fields[field] = reasons
    }
    let own = Array(answers.values.joined()) + Array(materials.values.joined())
    for text in own + anyMaterial + ineligible {
      guard 1...Judgement.longestText ~= text.zh.utf8.count, !text.en.isEmpty else {
        throw OfficeDataProblem(
          Self.name,
          zh: "理由须有中文和英文，最多\(Judgement.longestText)字节：\(text.zh)",
          en:
            "a reason needs Chinese and English, at most \(Judgement.longestText) bytes: \(text.en)"
        )
      }
    }
    return PresetReasons(
      answers: fields,
      materials: Dictionary(
        materials.map { (MaterialID($0.key), $0.value) },
        uniquingKeysWith: { first, _ in first }
      ),
      anyMaterial: anyMaterial,
      ineligible: ineligible
    )
  }

  /// Throws when a material is named that the office does not ask for.
  static func check(
    _ reasons: PresetReasons,
    of materials: MaterialsMatrix
  ) throws(OfficeDataProblem) {
    let known = Set(materials.materials.map(\.id))
    if let unknown = reasons.materials.first(where: { !known.contains($0) }) {
      throw OfficeDataProblem(
        name,
        zh: "提到未列出的材料：\(unknown.rawValue)",
        en: "an unlisted material is named: \(unknown.rawValue)"
      )
    }
  }
}
