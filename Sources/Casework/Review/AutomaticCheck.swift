/// What the program itself has looked up about a case; the reviewer judges.
public enum AutomaticCheck: Sendable, Hashable {
  /// The ID number's place, day and check character; nil: in order.
  case identityNumber(IdentityNumberProblem?)
  /// The age in years on the day of submission, and whether somebody under 16 lacks a guardian.
  case age(years: Int, lacksGuardian: Bool)
  /// The first day on which the half-year was over, and whether that was after the submission.
  case halfYear(earliest: CalendarDay, isTooEarly: Bool)
  /// The person's other applications: those still on their way, and those that have ended.
  case samePerson(live: [ApplicationNumber], past: [ApplicationNumber])
  /// Other people's applications from the same address.
  case sameHome([ApplicationNumber])
  /// Each entry: the materials of which one is still needed.
  case missingMaterials([[MaterialID]])
  /// Pages that the store has lost or damaged: material and place, from 1.
  case unreadable([Page])
  /// What speaks against pages as they look, by what was seen when they were attached.
  case remarks([Remark])
  /// Whether the station serves the community.
  case stationServesCommunity(Bool)

  /// A page of a material.
  public struct Page: Sendable, Hashable {
    public let material: MaterialID
    /// Counted from 1.
    public let place: Int
  }

  /// What speaks against one page.
  public struct Remark: Sendable, Hashable {
    public let page: Page
    public let finding: PageFinding
  }

  /// How much the reviewer has to look at it.
  public enum Outcome: Sendable, Hashable, Comparable {
    case fine
    /// May be quite right, and is worth a look.
    case notable
    case wrong
  }

  public var outcome: Outcome {
    switch self {
    case .identityNumber(let problem): problem == nil ? .fine : .wrong
    case .age(_, let lacksGuardian): lacksGuardian ? .wrong : .fine
    case .halfYear(_, let isTooEarly): isTooEarly ? .wrong : .fine
    case .samePerson(let live, let past):
      !live.isEmpty ? .wrong : past.isEmpty ? .fine : .notable
    case .sameHome(let numbers): numbers.isEmpty ? .fine : .notable
    case .missingMaterials(let groups): groups.isEmpty ? .fine : .wrong
    case .unreadable(let pages): pages.isEmpty ? .fine : .wrong
    case .remarks(let remarks): remarks.isEmpty ? .fine : .notable
    case .stationServesCommunity(let serves): serves ? .fine : .wrong
    }
  }
}
