import Casework

/// materials.json
struct MaterialsFile: OfficeFile {
  static let name = "materials.json"
  let maxPages: Int
  let materials: [Material]
  let rules: [MaterialRule]

  func fact() throws(OfficeDataProblem) -> MaterialsMatrix {
    guard 1...50 ~= maxPages else {
      throw OfficeDataProblem(Self.name, zh: "maxPages应为1至50", en: "maxPages must be 1 to 50")
    }
    let known = Set(materials.map(\.id))
    guard known.count == materials.count else {
      throw OfficeDataProblem(Self.name, zh: "材料代号重复", en: "a material's id stands twice")
    }
    for rule in rules {
      let id = rule.material.rawValue
      guard known.contains(rule.material) else {
        throw OfficeDataProblem(
          Self.name,
          zh: "规则提到未列出的材料：\(id)",
          en: "a rule names an unlisted material: \(id)"
        )
      }
      guard (rule.mark == .oneOf) == (rule.group != nil) else {
        throw OfficeDataProblem(
          Self.name,
          zh: "\(id)：oneOf须有group，其他不得有",
          en: "\(id): oneOf needs a group, and nothing else has one"
        )
      }
    }
    return MaterialsMatrix(materials: materials, rules: rules, maxPages: maxPages)
  }
}
