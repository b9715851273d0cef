import Casework
import TestSupport
import Testing
import TextUI

@testable import StaffScreens

/// The window by keys.
@Suite struct DayScreenTests {
  private func visit(_ desk: SampleDesk) throws -> Visit {
    try Visit(desk: desk) { desk in
      try Pictures.visitors(desk) + [try DayScreen(session: desk.reviewer)]
    }
  }

  @Test func `a name that fits several checks nobody in until one is chosen`() throws {
    let desk = try SampleDesk()
    var visit = try visit(desk)
    try visit.press("xiaoming<backspace*8>小明<enter>")
    #expect(visit.shows("人符合，请用 ↑↓ 选定"))
    try visit.press("<down><enter>")
    let arrived = try desk.reviewer.visits(on: SampleKiosk.day("2026-11-27"))
      .filter { $0.status == .arrived }
    #expect(arrived.count == 2)
  }

  @Test func `a late case is reviewed on the spot, and the day's list comes back`() throws {
    let desk = try SampleDesk()
    var visit = try visit(desk)
    try visit.press("A0000000005<f6>")
    #expect(visit.page(CaseScreen.self) != nil && visit.shows("待初审（已超时"))
    try visit.press("a<enter>y")
    #expect(visit.page(DayScreen.self)?.chosen?.number.text == "A0000000005")
    #expect(visit.page(DayScreen.self)?.chosen?.status == .passed)
  }

  @Test func `whoever comes for the permit days later is found and completed`() throws {
    let desk = try SampleDesk()
    var visit = try visit(desk)
    try visit.press("A0000000002<enter>a<enter>")
    #expect(visit.shows("回执编号 SL20261127-0000000002"))
    try visit.press("<esc>")
    desk.kiosk.world.wait(seconds: 14 * 86_400)
    visit = try Visit(desk: desk) { desk in [try DayScreen(session: desk.reviewer)] }
    #expect(visit.page(DayScreen.self)?.rows.isEmpty == true)
    try visit.press("qxm")
    #expect(visit.shows("待领证"))
    try visit.press("<enter>")
    #expect(visit.shows("办结？"))
    try visit.press("<enter>y")
    let number = try #require(ApplicationNumber("A0000000002"))
    #expect(desk.kiosk.store.application(number)?.status == .completed)
  }

  @Test func `other days are looked at, and nobody of them is checked in`() throws {
    let desk = try SampleDesk()
    try desk.receive(1, from: 20, on: "2026-11-30")
    var visit = try visit(desk)
    try visit.press("<right>")
    #expect(visit.shows("11月30日 周一的预约（不是今天）"))
    try visit.press("<enter>")
    #expect(visit.page(DayScreen.self)?.chosen?.status == .awaitingReview)
    #expect(visit.shows("不是今天，请核对日期"))
    try visit.press("<left>")
    #expect(visit.shows("今日到场   11月27日"))
  }

  @Test func `no-show is confirmed by Y, never by Enter`() throws {
    let desk = try SampleDesk()
    var visit = try visit(desk)
    desk.kiosk.world.wait(seconds: 3 * 3600)
    visit = try Visit(desk: desk) { desk in [try DayScreen(session: desk.reviewer)] }
    try visit.press("A0000000003<f8><enter*3>")
    let number = try #require(ApplicationNumber("A0000000003"))
    #expect(desk.kiosk.store.application(number)?.status == .passed)
    try visit.press("y")
    #expect(desk.kiosk.store.application(number)?.status == .noShow)
  }

  @Test func `closing a day is confirmed by Y, never by Enter`() throws {
    let desk = try SampleDesk()
    let number = try desk.receive(1)[0].number
    var visit = try Visit(desk: desk) { desk in
      [try QueueScreen(session: desk.chief), try CloseDayScreen(session: desk.chief)]
    }
    try visit.press("<right*3><enter>检修<enter*3>")
    #expect(desk.kiosk.store.application(number)?.status == .awaitingReview)
    try visit.press("y")
    #expect(desk.kiosk.store.application(number)?.status == .awaitingBooking)
    #expect(visit.shows("将向1人发短信"))
  }
}
