import Casework
import TestSupport
import Testing

@Suite("Checking the answers")
struct AnswersTests {
  private func problems(
    _ change: (inout Answers) -> Void
  ) -> [AnswerField: AnswerProblem] {
    var answers = SamplePerson.meiMingqiang.answers
    change(&answers)
    do {
      _ = try BasicInfo(
        answers,
        office: SampleOffice.office,
        today: SampleKiosk.day("2026-11-23")
      )
      return [:]
    } catch {
      return error.problems
    }
  }

  @Test func `whole answers have no problem`() {
    #expect(problems { _ in }.isEmpty)
  }

  @Test func `an empty page names every field that is needed, and no other`() {
    let fields = Set(problems { $0 = Answers() }.keys)
    #expect(
      fields == [
        .name, .identityNumber, .mobile, .ground, .dwelling, .registeredOn, .homeDistrict,
        .homeStreet, .homeAddress, .stationDistrict, .station, .community,
      ]
    )
  }

  @Test func `the employer is needed for the ground of employment alone`() {
    #expect(problems { $0.ground = .employment } == [.employer: .missing])
    #expect(
      problems {
        $0.ground = .employment
        $0.employer = "杭州示例公司"
      }.isEmpty
    )
  }

  @Test(arguments: [
    ("2026-05-23", nil), ("2026-05-24", AnswerProblem.tooEarly(SampleKiosk.day("2026-11-24"))),
    ("2026-11-24", .inFuture), ("2026-02-30", .notADay), ("去年", .notADay),
    ("２０２５年３月１日", nil), ("20250301", nil), ("2025/3/1", nil),
  ])
  func `the day of registration is half a year back at least`(
    typed: String,
    problem: AnswerProblem?
  ) {
    #expect(problems { $0.registeredOn = typed }[.registeredOn] == problem)
  }

  @Test func `the half year of 31 August ends with February`() {
    var answers = SamplePerson.meiMingqiang.answers
    answers.registeredOn = "2025-08-31"
    let office = SampleOffice.office
    #expect(throws: AnswersRefused.self) {
      try BasicInfo(answers, office: office, today: SampleKiosk.day("2026-02-27"))
    }
    #expect(throws: Never.self) {
      try BasicInfo(answers, office: office, today: SampleKiosk.day("2026-02-28"))
    }
  }

  @Test func `a street of another district is not taken`() {
    #expect(problems { $0.homeDistrict = "330106" } == [.homeStreet: .notListed])
    #expect(problems { $0.stationDistrict = "330106" } == [.station: .notListed])
    #expect(problems { $0.community = "330106001001" } == [.community: .notListed])
  }

  @Test func `the two districts may differ`() throws {
    let office = SampleOffice.office
    let street = try #require(office.divisions.streets(in: "330106").first)
    #expect(
      problems {
        $0.homeDistrict = "330106"
        $0.homeStreet = street.code
      }.isEmpty
    )
  }

  @Test func `a station without known streets takes every community of its district`() throws {
    let office = SampleOffice.office
    let station = try #require(office.stations.all.first { $0.streets.isEmpty })
    let community = try #require(
      office.divisions.communities(inDistrict: station.district).last
    )
    #expect(
      problems {
        $0.stationDistrict = station.district
        $0.station = station.code
        $0.community = community.code
      }.isEmpty
    )
  }

  @Test func `a child is applied for by a parent or guardian`() {
    let child = "340122201505091271"
    #expect(problems { $0.identityNumber = child }[.applicant] == .needsGuardian)
    for relation in Relation.allCases {
      let problem = problems {
        $0.identityNumber = child
        $0.isForAnother = true
        $0.relation = relation
      }[.relation]
      #expect(problem == (relation.mayActForChild ? nil : .needsGuardian))
    }
  }

  @Test func `whoever applies for another says what they are to them`() {
    #expect(problems { $0.isForAnother = true } == [.relation: .missing])
  }

  @Test(arguments: ["810000199408230021", "330106198805090000"])
  func `numbers of other permits and wrong numbers are no applicant's`(number: String) {
    #expect(problems { $0.identityNumber = number }.keys.contains(.identityNumber))
  }

  @Test func `texts are limited in bytes before anything else is asked of them`() {
    let bomb = "A" + String(repeating: "\u{0301}", count: 100_000)
    #expect(problems { $0.homeAddress = bomb } == [.homeAddress: .tooLong(limit: 300)])
    #expect(problems { $0.name = bomb } == [.name: .name(.tooLong)])
  }
}
