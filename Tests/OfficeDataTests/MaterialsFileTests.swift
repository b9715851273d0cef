import Casework
import Testing

@testable import OfficeData

struct MaterialsFileTests {
  let matrix = BuiltIn.materials

  /// The requirements as short words: M, 1 and opt in front of the material.
  private func row(
    _ ground: Ground,
    _ dwelling: DwellingKind = .rented,
    agent: Bool = false,
    young: Bool = false
  ) -> [String] {
    matrix.requirements(
      ground: ground,
      dwelling: dwelling,
      byAgent: agent,
      underSixteen: young
    ).map { requirement in
      switch requirement.need {
      case .mandatory: "M \(requirement.material.id.rawValue)"
      case .oneOf: "1 \(requirement.material.id.rawValue)"
      case .optional: "opt \(requirement.material.id.rawValue)"
      }
    }
  }

  private let always = [
    "M identity-card-front", "M identity-card-back", "M photo", "opt residence-registration",
  ]

  @Test(arguments: DwellingKind.allCases)
  func `work asks one proof of it and the insurance, whatever the dwelling`(kind: DwellingKind) {
    #expect(
      row(.employment, kind) == always + [
        "1 labour-contract", "1 labour-relation-letter", "1 business-licence",
        "M social-insurance",
      ]
    )
  }

  @Test func `each dwelling asks its own proof`() {
    #expect(row(.dwelling, .owned) == always + ["1 title-deed", "1 purchase-contract"])
    #expect(row(.dwelling, .rented) == always + ["M lease"])
    #expect(row(.dwelling, .lent) == always + ["M lodging-letter", "M owner-identity-card"])
    #expect(row(.dwelling, .dormitory) == always + ["M unit-lodging-letter"])
    #expect(row(.dwelling, .school) == always + ["M unit-lodging-letter"])
  }

  @Test func `study asks the student card or the school's letter`() {
    #expect(row(.study) == always + ["1 student-card", "1 enrolment-letter"])
  }

  @Test func `an agent adds three papers, and under 16 the register replaces the card`() {
    #expect(
      row(.study, agent: true, young: true) == [
        "M household-register", "M photo", "opt residence-registration", "1 student-card",
        "1 enrolment-letter", "M agent-identity-card", "M relationship-proof",
        "M power-of-attorney",
      ]
    )
  }

  @Test func `only the insurance proof may be replaced by data sharing`() {
    let asked = matrix.requirements(
      ground: .employment,
      dwelling: .rented,
      byAgent: true,
      underSixteen: false
    )
    #expect(
      asked.filter { $0.substitute == .dataSharing }.map(\.material.id) == [.socialInsurance]
    )
    #expect(asked.allSatisfy { $0.maxPages == 10 })
  }

  @Test func `one of a group is enough, and a missing group names its alternatives`() {
    let asked = matrix.requirements(
      ground: .dwelling,
      dwelling: .owned,
      byAgent: false,
      underSixteen: false
    )
    let cards: Set<MaterialID> = [.identityCardFront, .identityCardBack, .photo]
    #expect(
      asked.missing(settled: cards).map { $0.map(\.id) } == [["title-deed", "purchase-contract"]]
    )
    #expect(asked.missing(settled: cards.union(["title-deed"])).isEmpty)
    #expect(asked.missing(settled: []).count == 4)
  }
}
