/// Which materials the office asks for, by ground, dwelling, age and agent: data, not code (P).
public struct MaterialsMatrix: Sendable {
  /// Every material that a rule may name.
  public let materials: [Material]
  /// The rows of the table, in the order in which they are asked.
  public let rules: [MaterialRule]
  /// Pages that may be attached to one material.
  public let maxPages: Int

  public init(materials: [Material], rules: [MaterialRule], maxPages: Int = 10) {
    self.materials = materials
    self.rules = rules
    self.maxPages = maxPages
  }

  /// The material of that id; nil for an unlisted one.
  public func material(_ id: MaterialID) -> Material? {
    materials.first { $0.id == id }
  }

  /// What this application must or may show, in the order of the office's table.
  public func requirements(
    ground: Ground,
    dwelling: DwellingKind,
    byAgent: Bool,
    underSixteen: Bool
  ) -> [MaterialRequirement] {
    rules.compactMap { rule in
      guard
        rule.concerns(
          ground: ground,
          dwelling: dwelling,
          byAgent: byAgent,
          underSixteen: underSixteen
        ),
        let material = material(rule.material)
      else { return nil }
      return MaterialRequirement(
        material: material,
        need: rule.need,
        maxPages: maxPages,
        substitute: rule.substitute
      )
    }
  }
}
