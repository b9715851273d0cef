import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

/// What 下一步 judges, and what the page says without being asked.
struct BasicInfoCheckTests {
  private func visit(
    at field: AnswerField,
    returnsToCheck: Bool = false,
    _ change: @escaping (inout Answers) -> Void = { _ in }
  ) throws -> Visit {
    try Visit { kiosk in
      var draft = try kiosk.filledDraft(change)
      draft.place = .basicInfo(field)
      return BasicInfoScreen(
        session: kiosk.session,
        counter: kiosk.counter,
        draft: draft,
        returnsToCheck: returnsToCheck
      )
    }
  }

  @Test func `the earliest day stays beside a date that was refused`() throws {
    var visit = try visit(at: .employer) { $0.registeredOn = "2026-09-30" }
    try visit.press("<enter><enter><esc>")
    let row = try #require(visit.rows.first { $0.contains("居住登记") })
    #expect(row.contains("未满半年，2027年3月30日起可申领"))
    #expect(row.hasPrefix(" ✗"))
  }

  @Test func `who has applied already is told at once, with all else that is wrong`() throws {
    var visit = try Visit { kiosk in
      _ = try kiosk.submitted()
      var draft = try kiosk.filledDraft { $0.mobile = "123" }
      draft.place = .basicInfo(.employer)
      return BasicInfoScreen(session: kiosk.session, counter: kiosk.counter, draft: draft)
    }
    try visit.press("<enter><enter>")
    #expect(visit.shows("有 2 处需要修改"))
    #expect(visit.shows("▸ 此人在本账户已有一份办理中的申请"))
    #expect(visit.shows("手机号码应为11位，现在是3位"))
  }

  @Test func `everything wrong is said at once, and Enter leads to the field chosen`() throws {
    var visit = try visit(at: .employer) {
      $0.identityNumber = "330106198805090000"
      $0.mobile = "123"
      $0.ground = .employment
    }
    try visit.press("<enter><enter>")
    #expect(visit.shows("有 3 处需要修改"))
    #expect(visit.shows("第18位应为4"))
    #expect(visit.shows("手机号码应为11位，现在是3位"))
    #expect(visit.shows("请填写服务单位"))
    try visit.press("<down><enter>")
    #expect(visit.page(BasicInfoScreen.self)?.form.focus == .answer(.mobile))
  }

  @Test func `nothing is called wrong before the page is left forwards`() throws {
    var visit = try visit(at: .mobile)
    try visit.press("<c-u>123<tab><s-tab>")
    #expect(visit.page(BasicInfoScreen.self)?.form.errors.isEmpty == true)
  }

  @Test func `a sentence goes when its field is changed`() throws {
    var visit = try visit(at: .employer) { $0.mobile = "123" }
    try visit.press("<enter><enter><enter>4")
    #expect(!visit.shows("手机号码应为11位"))
  }

  @Test func `a whole page leads on, and straight back when it was opened to change it`() throws {
    var visit = try visit(at: .employer)
    try visit.press("<enter><enter>")
    #expect(visit.kiosk.pages.screens.count == 2)
    var change = try self.visit(at: .employer, returnsToCheck: true)
    try change.press("<enter><enter>")
    #expect(change.page(WelcomeScreen.self) != nil)
  }

  @Test func `the sixth person is refused with the reason`() throws {
    let kiosk = try SampleKiosk()
    for place in 0..<Account.mostPeople { _ = try kiosk.submitted(.somebody(place)) }
    var visit = try Visit(kiosk) { kiosk in
      var draft = Draft(id: "sixth", answers: SamplePerson.maLan.answers, at: kiosk.world.now)
      draft.place = .basicInfo(.employer)
      return BasicInfoScreen(session: kiosk.session, counter: kiosk.counter, draft: draft)
    }
    #expect(visit.shows("已用 5/5 名"))
    try visit.press("<enter><enter>")
    #expect(visit.shows("每个账户最多为5人办理"))
  }

  @Test func `for another person the holder's name and number go, and come back`() throws {
    var visit = try visit(at: .applicant)
    try visit.press("<space>")
    var answers = try #require(try visit.sample.session.draft()).answers
    #expect(answers.name.isEmpty && answers.identityNumber.isEmpty)
    #expect(visit.shows("已清空本人的姓名和身份证号"))
    try visit.press("<tab*2>马兰<s-tab*2><space>")
    answers = try #require(try visit.sample.session.draft()).answers
    #expect(answers.name == "梅明强")
    try visit.press("<space>")
    answers = try #require(try visit.sample.session.draft()).answers
    #expect(answers.name == "马兰")
  }

  @Test func `under 16 a parent or guardian applies`() throws {
    var visit = try visit(at: .employer) {
      $0.identityNumber = "340122201505090017"
      $0.isForAnother = true
      $0.relation = .sibling
    }
    try visit.press("<enter><enter>")
    #expect(visit.shows("未满16周岁只能由父母或其他监护人代办"))
  }

  @Test func `the place of issue, birth and sex stand beside a finished number only`() throws {
    var visit = try visit(at: .identityNumber)
    #expect(visit.shows("安徽省合肥市肥东县 · 1988-05-09 · 男"))
    try visit.press("<backspace>")
    #expect(!visit.shows("1988-05-09"))
  }

  @Test func `the number is masked except while it is edited`() throws {
    var visit = try visit(at: .identityNumber)
    #expect(visit.shows("340122198805099975"))
    try visit.press("<tab>")
    #expect(!visit.shows("340122198805099975"))
    #expect(visit.shows("3401**********9975"))
  }
}
