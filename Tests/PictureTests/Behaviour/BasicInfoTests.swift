import CaseWords
import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

/// What the first page of the wizard does with keys.
struct BasicInfoTests {
  /// The page over a whole draft, the focus on one field.
  private func visit(
    at field: AnswerField = .applicant,
    _ change: @escaping (inout Answers) -> Void = { _ in }
  ) throws -> Visit {
    try Visit { kiosk in
      var draft = try kiosk.filledDraft(change)
      draft.place = .basicInfo(field)
      return BasicInfoScreen(session: kiosk.session, counter: kiosk.counter, draft: draft)
    }
  }

  private func kept(_ visit: Visit) throws -> Draft {
    try #require(try visit.sample.session.draft())
  }

  @Test func `Esc leads back from an invalid page and keeps what was typed`() throws {
    var visit = try visit(at: .mobile)
    try visit.press("<c-u>139x<esc>")
    #expect(visit.page(BasicInfoScreen.self) == nil)
    #expect(try kept(visit).answers.mobile == "139x")
  }

  @Test func `the page opens again with every text, at the field that was left`() throws {
    var visit = try visit(at: .homeAddress)
    try visit.press("<c-u>大学路24号<esc>")
    let draft = try kept(visit)
    let session = visit.sample.session
    let again = BasicInfoScreen(session: session, counter: visit.sample.counter, draft: draft)
    #expect(again.form.focus == .answer(.homeAddress))
    #expect(again.typedAnswers == draft.answers)
    #expect(again.form.text(.answer(.homeAddress)) == "大学路24号")
  }

  @Test func `a finished field is kept before the next one is typed in`() throws {
    var visit = try visit(at: .homeAddress)
    try visit.press("之一<tab>")
    let draft = try kept(visit)
    #expect(draft.answers.homeAddress == "大学路23号之一")
    #expect(draft.place == .basicInfo(.stationDistrict))
    #expect(visit.shows("已保存 09:41:07"))
  }

  @Test func `a half-typed field is kept when the terminal goes away`() throws {
    var visit = try visit(at: .employer)
    try visit.press("杭州某")
    var page = try #require(visit.page(BasicInfoScreen.self))
    try page.keep()
    #expect(try kept(visit).answers.employer == "杭州某")
  }

  @Test func `the initials xyjd find the street, and the focus goes on to the address`() throws {
    var visit = try visit(at: .homeStreet) { $0.homeStreet = nil }
    try visit.press("xyjd<enter>")
    #expect(try kept(visit).answers.homeStreet == SampleOffice.street)
    #expect(visit.page(BasicInfoScreen.self)?.form.focus == .answer(.homeAddress))
  }

  @Test func `another district of the home empties its street alone, and says so`() throws {
    var visit = try visit(at: .homeDistrict)
    try visit.press("xihu<enter>")
    let answers = try kept(visit).answers
    #expect(answers.homeStreet == nil)
    #expect(answers.homeAddress == "大学路23号")
    #expect(answers.station == SampleOffice.station)
    #expect(visit.shows("已清空乡镇(街道)，请重新选择"))
    #expect(visit.shows("与居住地不在同一区"))
  }

  @Test func `another district of the station empties station and community`() throws {
    var visit = try visit(at: .stationDistrict)
    try visit.press("xihu<enter>")
    let answers = try kept(visit).answers
    #expect(answers.station == nil)
    #expect(answers.community == nil)
    #expect(visit.shows("已清空派出所和社区，请重新选择"))
  }

  @Test func `the same place picked again empties nothing`() throws {
    var visit = try visit(at: .stationDistrict)
    try visit.press("<enter><enter>")
    #expect(try kept(visit).answers.community == SampleOffice.community)
  }

  @Test func `a district abolished in 2021 leads to that of today`() throws {
    var visit = try visit(at: .homeDistrict)
    try visit.press("下城")
    #expect(visit.shows("拱墅区"))
    #expect(visit.shows("原下城区"))
  }

  @Test func `a street without a district asks for the district first`() throws {
    var visit = try visit(at: .homeStreet) {
      $0.homeDistrict = nil
      $0.homeStreet = nil
    }
    try visit.press("<enter>")
    #expect(visit.shows("居住地的区、县(市)"))
    try visit.press("shangcheng<enter>xyjd<enter>")
    #expect(try kept(visit).answers.homeStreet == SampleOffice.street)
  }

  @Test func `a station without streets offers every community of its district`() throws {
    let stations = SampleOffice.office.stations.all
    let station = try #require(stations.first { $0.streets.isEmpty })
    var answers = Answers()
    answers.stationDistrict = station.district
    answers.station = station.code
    let choices = PlaceChoices(of: .community, for: answers, office: SampleOffice.office)
    let all = SampleOffice.office.divisions.communities(inDistrict: station.district)
    #expect(choices.codes == all.map(\.code.rawValue))
  }
}
