import CaseWords
import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

/// Looking at an appointment, changing it, taking its slip home.
struct AppointmentScreenTests {
  private func visit(
    _ status: ApplicationStatus = .awaitingReview,
    slips: SampleSlips = SampleSlips()
  ) throws -> Visit {
    let kiosk = try SampleKiosk(slips: slips)
    let number = try kiosk.application(in: status).number
    return try Visit(kiosk) {
      try AppointmentScreen(session: $0.session, counter: $0.counter, number: number)
    }
  }

  private func application(_ visit: Visit) throws -> Application {
    try #require(try visit.sample.session.applications().first)
  }

  @Test func `R opens the calendar while the visit is ahead`() throws {
    var visit = try visit()
    try visit.press("R")
    #expect(visit.page(BookingScreen.self) != nil && visit.shows("27●"))
  }

  @Test func `cancelling the visit frees the place and keeps the application`() throws {
    var visit = try visit()
    let slot = try #require(try application(visit).heldSlot)
    try visit.press("Cy")
    #expect(try application(visit).status == .awaitingBooking)
    #expect(visit.sample.store.booked(slot) == 0 && visit.shows("名额已放出"))
  }

  @Test func `Enter does not confirm what gives something up`() throws {
    var visit = try visit()
    try visit.press("C<enter><esc>X<enter><esc>")
    #expect(try application(visit).status == .awaitingReview)
  }

  @Test(arguments: ["R", "C", "X"] as [KeyScript])
  func `on the day of the visit nothing can be changed any more`(key: KeyScript) throws {
    let kiosk = try SampleKiosk()
    let number = try kiosk.booked().number
    kiosk.world.now = try #require(Moment(day: SampleKiosk.day("2026-11-27"), hour: 8))
    var visit = try Visit(kiosk) {
      try AppointmentScreen(session: $0.session, counter: $0.counter, number: number)
    }
    try visit.press(key)
    #expect(visit.shows("预约日当天不能再更改或取消"))
    #expect(try application(visit).heldSlot != nil)
  }

  @Test func `a returned application opens with every mark and its reason`() throws {
    let visit = try visit(.returned)
    #expect(visit.shows("详细地址：请写明单元和室号"))
    #expect(visit.shows("房屋租赁合同：缺少签字盖章页"))
  }

  @Test func `the slip holds every fact of the page and no whole ID number`() throws {
    var visit = try visit()
    try visit.press("S")
    let page = try #require(visit.page(AppointmentScreen.self))
    let slips = try #require(visit.sample.counter.slips as? SampleSlips)
    let slip = try #require(slips.files["juzhu-A0000000001.txt"])
    let plain = slip.filter { !$0.isWhitespace }
    for fact in page.facts.facts {
      let value = Catalogue.chinese.text(of: fact.value).text.filter { !$0.isWhitespace }
      #expect(plain.contains(value), "\(value)")
    }
    #expect(plain.contains("A0000000001") && !plain.contains("340122198805099975"))
    #expect(visit.shows("/media/usb/juzhu-A0000000001.txt"))
  }

  @Test func `no line of the slip is wider than 72 cells`() throws {
    var visit = try visit()
    try visit.press("P")
    let slips = try #require(visit.sample.counter.slips as? SampleSlips)
    let lines = try #require(slips.papers.first).split(separator: "\n")
    #expect(lines.allSatisfy { ShownText(String($0)).width() <= 72 })
  }

  @Test func `without a printer P says why`() throws {
    var visit = try visit(slips: SampleSlips(canPrint: false))
    try visit.press("P")
    #expect(visit.shows("这里没有打印机"))
  }

  @Test func `a slip that was not printed is not called unsaved work`() {
    let failure = SystemFailure(.notDone, attempt: "lp", errno: 110)
    #expect(failure.explanation == "没有打印成：请改按 S 保存凭条，或记下编号")
  }
}
