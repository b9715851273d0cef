import Casework
import Testing

@testable import OfficeData

@Suite("What the review desk takes from the office's data")
struct ReviewDataTests {
  @Test func `every text fits in one message with the longest station's name`() throws {
    try MessagesFile.check(BuiltIn.messages, of: BuiltIn.stations)
    let long = String(repeating: "长", count: 60)
    let texts = BuiltIn.messages.texts.merging(["passed": "{派出所}\(long)"]) { $1 }
    let problem = #expect(throws: OfficeDataProblem.self) {
      try MessagesFile.check(
        MessageTemplates(texts: texts),
        of: Stations([PoliceStation(code: "1", name: "西湖风景名胜区公安派出所", district: "330106")])
      )
    }
    #expect(problem?.what.en == "passed: 72 characters when filled in, at most 70")
  }

  @Test(arguments: [
    ("passed", "{身份证号}"), ("returned", "原预约{日期}"), ("ineligible", "{日期}"),
    ("passed", "{处数}"), ("passedLate", "{日期}"), ("dayBefore", "{日期"), ("submitted", "{}"),
  ])
  func `a placeholder that nothing fills is refused at load`(kind: String, text: String) throws {
    _ = try MessagesFile(texts: BuiltIn.messages.texts).fact()
    let texts = BuiltIn.messages.texts.merging([kind: text]) { $1 }
    let problem = #expect(throws: OfficeDataProblem.self) {
      _ = try MessagesFile(texts: texts).fact()
    }
    #expect(problem?.what.en.hasPrefix("\(kind): nothing fills the placeholder {") == true)
  }

  @Test func `every answer that is judged and every material has its reasons`() {
    let reasons = BuiltIn.reasons
    for field: AnswerField in [
      .relation, .name, .identityNumber, .mobile, .ground, .dwelling, .registeredOn,
      .homeAddress, .community, .employer,
    ] {
      #expect(!reasons.reasons(for: .answer(field)).isEmpty, "\(field)")
    }
    let general = reasons.reasons(for: .material("none")).count
    for material in BuiltIn.materials.materials {
      #expect(reasons.reasons(for: .material(material.id)).count > general, "\(material.id)")
    }
    #expect(!reasons.ineligible.isEmpty)
  }

  @Test func `the hours are those of a working day`() {
    #expect(BuiltIn.hours == .usual)
    #expect(BuiltIn.hours.text(of: .afternoon) == "13:30–17:00")
    #expect(BuiltIn.hours.minutesADay == 390)
  }
}
