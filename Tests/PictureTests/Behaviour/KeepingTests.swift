import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

@Suite("What is kept when the person or the terminal goes away")
struct KeepingTests {
  @Test func `the half-typed field, also from under the help page`() throws {
    var visit = try Visit { sample in
      BasicInfoScreen(
        session: sample.session,
        counter: sample.counter,
        draft: try sample.newDraft()
      )
    }
    try visit.press("<tab><tab><tab><c-u>1390<f1>")
    visit.kiosk.keepAll()
    let draft = try visit.sample.session.draft()
    #expect(draft?.answers.mobile == "1390")
    #expect(draft?.place == .basicInfo(.mobile))
  }

  @Test func `the newest page of a paper, whatever the pages beneath remember`() throws {
    var visit = try Visit { try Pictures.documents($0, $0.filledDraft()) }
    try visit.press("<home><down*4><enter><down><enter>zlhtsy<space>")
    visit.kiosk.keepAll()
    let pages = try visit.sample.session.draft()?.documents.pages(of: "lease")
    #expect(pages?.map(\.name) == ["租赁合同 首页.jpg"])
  }

  @Test func `where the person was`() throws {
    var visit = try Visit { try Pictures.documents($0, $0.filledDraft()) }
    visit.kiosk.keepAll()
    #expect(try visit.sample.session.draft()?.place == .documents)
  }
}
