import Casework
import Testing

struct IdentityNumberUseTests {
  @Test(arguments: [
    ("330106880509000", IdentityNumberProblem.fifteenDigits(converted: "330106198805090004")),
    ("330106880230000", .noSuchDay("19880230")),
    ("310999880509000", .unknownRegion("310999")),
    ("33010688050900X", .notADigit(place: 15, "X")),
  ])
  func `an old number is converted or its fault named`(
    _ typed: String,
    problem: IdentityNumberProblem
  ) throws {
    #expect(try SamplePlaces.problem(typed) == problem)
    if let corrected = problem.corrected {
      #expect(try SamplePlaces.problem(corrected) == nil)
    }
  }

  @Test func `a wrong check offers no corrected number`() {
    #expect(IdentityNumberProblem.wrongCheck(expected: "4").corrected == nil)
  }

  @Test(arguments: [
    ("81000019900101001", HolderKind.hongKongMacaoTaiwan),
    ("82000019900101001", .hongKongMacaoTaiwan),
    ("83000019900101001", .hongKongMacaoTaiwan),
    ("93384019900101001", .foreigner),
    ("34012219900101001", .resident),
  ])
  func `only residents may apply, others are recognised`(_ digits: String, kind: HolderKind) throws
  {
    let number = try SamplePlaces.number(SamplePlaces.completed(digits))
    #expect(number.kind == kind)
    switch kind {
    case .resident: try number.requireApplicant()
    case .hongKongMacaoTaiwan:
      #expect(throws: IdentityNumberProblem.hongKongMacaoTaiwan) { try number.requireApplicant() }
    case .foreigner:
      #expect(throws: IdentityNumberProblem.foreigner) { try number.requireApplicant() }
    }
  }

  @Test(arguments: [
    ("2026-05-08", 37), ("2026-05-09", 38), ("1988-05-09", 0), ("1988-05-08", 0), ("1980-01-01", 0),
  ])
  func `age grows on the birthday`(_ day: String, age: Int) throws {
    let number = try SamplePlaces.number("340122198805099975")
    #expect(number.age(on: try #require(CalendarDay(day))) == age)
  }

  @Test(arguments: [("2016-02-28", 15), ("2016-02-29", 16), ("2015-02-27", 14), ("2015-02-28", 15)])
  func `a leap day's child is older on the last of February`(_ day: String, age: Int) throws {
    let number = try SamplePlaces.number("410105200002299983")
    #expect(number.age(on: try #require(CalendarDay(day))) == age)
  }

  @Test func `neither print nor mask shows the birth date`() throws {
    let number = try SamplePlaces.number("340122198805099975")
    #expect(number.masked == "3401**********9975")
    #expect("\(number)" == number.masked)
    #expect(String(reflecting: number) == number.masked)
  }

  @Test(arguments: [
    ("330106", true), ("330103", true), ("330185", true), ("330182", false), ("340122", false),
  ])
  func `numbers of urban Hangzhou get the hint, Jiande's do not`(_ region: String, isUrban: Bool)
    throws
  {
    let number = try SamplePlaces.number(SamplePlaces.completed(region + "19900101001"))
    #expect(number.isHangzhouUrban == isUrban)
  }
}
