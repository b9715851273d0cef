import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

/// Correcting what was returned, from the marks to a new day.
struct MendingTests {
  private func visit() throws -> Visit {
    let kiosk = try SampleKiosk()
    let number = try kiosk.application(in: .returned).number
    return try Visit(kiosk) {
      try AppointmentScreen(session: $0.session, counter: $0.counter, number: number)
    }
  }

  @Test func `R opens the wizard at the first mark, with its note`() throws {
    var visit = try visit()
    try visit.press("R")
    let page = try #require(visit.page(BasicInfoScreen.self))
    #expect(page.form.focus == .answer(.homeAddress))
    #expect(visit.shows("退回原因：请写明单元和室号"))
  }

  @Test func `a number leads to that mark, also in a draft that lies open`() throws {
    var visit = try visit()
    try visit.press("2")
    #expect(visit.page(DocumentsScreen.self)?.chosen?.material.id == "lease")
    try visit.press("<esc*2><down><enter>")
    try visit.press("1")
    #expect(visit.page(BasicInfoScreen.self)?.form.focus == .answer(.homeAddress))
    try visit.press("3")
    #expect(visit.page(BasicInfoScreen.self) != nil)
  }

  @Test func `what is not marked is passed by until it is unlocked`() throws {
    var visit = try visit()
    try visit.press("R<tab>")
    #expect(visit.page(BasicInfoScreen.self)?.form.focus == .next)
    try visit.press("<s-tab><f7><tab>")
    #expect(visit.page(BasicInfoScreen.self)?.form.focus == .answer(.stationDistrict))
  }

  @Test func `a wrong answer that is not marked is opened with what is wrong`() throws {
    var visit = try visit()
    var draft = try visit.sample.session.mend(
      try #require(try visit.sample.session.applications().first).number
    )
    draft.answers.mobile = "1"
    try visit.sample.session.keep(draft)
    try visit.press("R<tab><enter><enter>")
    let page = try #require(visit.page(BasicInfoScreen.self))
    #expect(page.isUnlocked && page.form.focus == .answer(.mobile))
  }

  @Test func `marked materials stand first, and the others are left alone`() throws {
    var visit = try visit()
    try visit.press("R<tab><enter>")
    let page = try #require(visit.page(DocumentsScreen.self))
    #expect(page.chosen?.material.id == "lease" && visit.shows("退回原因：缺少签字盖章页"))
    try visit.press("<down>a")
    #expect(visit.page(DocumentsScreen.self) != nil && visit.shows("按 F7 解锁"))
    try visit.press("<f7>a")
    #expect(visit.page(FileChooserScreen.self) != nil)
  }

  @Test func `mended and submitted, the days to choose from begin anew`() throws {
    var visit = try visit()
    try visit.press("R<end>1室<tab><enter><s-tab><enter><end><enter>")
    #expect(visit.page(BookingScreen.self) != nil)
    let application = try #require(try visit.sample.session.applications().first)
    #expect(application.status == .awaitingBooking && application.marks.isEmpty)
    #expect(application.info.homeAddress == "大学路23号1室")
    #expect(try visit.sample.session.applications().count == 1)
  }

  @Test func `another draft is kept, and said to be in the way`() throws {
    var visit = try visit()
    let draft = try visit.sample.newDraft()
    try visit.press("R")
    #expect(visit.page(AppointmentScreen.self) != nil && visit.shows("另有一份未提交的申请"))
    #expect(try visit.sample.session.draft()?.id == draft.id)
  }
}
