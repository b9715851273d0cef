/// What reviewers usually find wrong, to be chosen instead of typed; the office rewords it.
public struct PresetReasons: Sendable, Equatable {
  private let answers: [AnswerField: [BilingualText]]
  private let ofMaterials: [MaterialID: [BilingualText]]
  /// Offered for every material, behind its own.
  private let anyMaterial: [BilingualText]
  /// Why somebody may not apply at all (不符合条件).
  public let ineligible: [BilingualText]

  public init(
    answers: [AnswerField: [BilingualText]] = [:],
    materials: [MaterialID: [BilingualText]] = [:],
    anyMaterial: [BilingualText] = [],
    ineligible: [BilingualText] = []
  ) {
    self.answers = answers
    ofMaterials = materials
    self.anyMaterial = anyMaterial
    self.ineligible = ineligible
  }

  /// The materials that have reasons of their own, ascending.
  public var materials: [MaterialID] { ofMaterials.keys.sorted() }

  /// The reasons offered for an item, the most usual first. What is told is the Chinese text.
  public func reasons(for item: Mark.Item) -> [BilingualText] {
    switch item {
    case .answer(let field): answers[field] ?? []
    case .material(let material): (ofMaterials[material] ?? []) + anyMaterial
    }
  }
}
