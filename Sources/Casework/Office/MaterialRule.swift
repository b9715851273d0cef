/// One row of the office's table: a material, how strictly it is asked, and of whom.
public struct MaterialRule: Codable, Sendable, Hashable {
  /// Whom a row concerns, by age.
  public enum Age: String, Codable, Sendable {
    case underSixteen
    case sixteenAndOver
  }

  /// The cells of the table: M, 1 and opt.
  public enum Mark: String, Codable, Sendable {
    case mandatory
    case oneOf
    case optional
  }

  /// The row's material.
  public let material: MaterialID
  /// How strictly it is asked.
  public let mark: Mark
  /// The name shared by the alternatives; only with `oneOf`.
  public let group: String?
  /// The grounds it is asked for; nil: every ground.
  public let grounds: [Ground]?
  /// The dwelling kinds it is asked for; nil: every kind.
  public let dwellings: [DwellingKind]?
  /// Asked only when somebody else applies for the person.
  /// The ages it is asked of; nil: every age.
  public let agentOnly: Bool?
  public let age: Age?
  /// What may stand in for it; nil: nothing.
  public let substitute: MaterialRequirement.Substitute?

  public init(
    material: MaterialID,
    mark: Mark,
    group: String? = nil,
    grounds: [Ground]? = nil,
    dwellings: [DwellingKind]? = nil,
    agentOnly: Bool? = nil,
    age: Age? = nil,
    substitute: MaterialRequirement.Substitute? = nil
  ) {
    self.material = material
    self.mark = mark
    self.group = group
    self.grounds = grounds
    self.dwellings = dwellings
    self.agentOnly = agentOnly
    self.age = age
    self.substitute = substitute
  }

  func concerns(
    ground: Ground,
    dwelling: DwellingKind,
    byAgent: Bool,
    underSixteen: Bool
  ) -> Bool {
    if let grounds, !grounds.contains(ground) { return false }
    if let dwellings, !dwellings.contains(dwelling) { return false }
    if agentOnly == true, !byAgent { return false }
    switch age {
    case nil: return true
    case .underSixteen: return underSixteen
    case .sixteenAndOver: return !underSixteen
    }
  }

  var need: MaterialRequirement.Need {
    switch mark {
    case .mandatory: .mandatory
    case .oneOf: .oneOf(group: group ?? material.rawValue)
    case .optional: .optional
    }
  }
}
