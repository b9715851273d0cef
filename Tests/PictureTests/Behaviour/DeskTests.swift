import Casework
import TestSupport
import Testing
import TextUI

@testable import StaffScreens

@Suite struct DeskTests {
  private func visit(
    _ desk: SampleDesk,
    as session: StaffSession
  ) throws -> Visit {
    try Visit(desk: desk) { _ in [try QueueScreen(session: session)] }
  }

  @Test func `what a colleague does never moves the chosen row`() throws {
    let desk = try SampleDesk()
    let received = try desk.receive(6)
    var visit = try visit(desk, as: desk.reviewer)
    try visit.press("<down*3>")
    let row = visit.rows.firstIndex { $0.hasPrefix("▸") }
    try desk.colleague.settle(.pass, received[1].number)
    var stand = try #require(visit.kiosk as? Desk)
    stand.refresh()
    visit.kiosk = stand
    #expect(visit.rows.firstIndex { $0.hasPrefix("▸ A0000000004") } == row)
    #expect(visit.shows("已移出"))
  }

  @Test func `two reviewers on one case: the second only reads`() throws {
    let desk = try SampleDesk()
    let received = try desk.receive(1)
    var first = try visit(desk, as: desk.reviewer)
    var second = try visit(desk, as: desk.colleague)
    try first.press("<enter>")
    try second.press("<enter>")
    #expect(second.shows("周立正在审核（只读）"))
    try second.press("y")
    #expect(second.page(CaseScreen.self)?.judgements == [])
    try first.press("<esc>")
    #expect(try desk.reviewer.holder(of: received[0].number) == nil)
  }

  @Test func `a decision is confirmed by Y alone, and the next case opens`() throws {
    let desk = try SampleDesk()
    let received = try desk.receive(2)
    var visit = try visit(desk, as: desk.reviewer)
    try visit.press("<enter>a<enter*3>")
    #expect(desk.kiosk.store.application(received[0].number)?.status == .awaitingReview)
    try visit.press("y")
    #expect(desk.kiosk.store.application(received[0].number)?.status == .passed)
    #expect(visit.page(CaseScreen.self)?.number == received[1].number)
    try visit.press("u")
    #expect(desk.kiosk.store.application(received[0].number)?.status == .awaitingReview)
  }

  @Test func `a case that changed meanwhile is not decided`() throws {
    let desk = try SampleDesk()
    let number = try desk.kiosk.booked().number
    var visit = try visit(desk, as: desk.reviewer)
    try visit.press("<enter>a<enter>")
    _ = try desk.kiosk.session.cancel(number)
    try visit.press("y")
    #expect(desk.kiosk.store.application(number)?.status == .cancelled)
    #expect(visit.page(CaseScreen.self) != nil)
    #expect(visit.shows("申请刚被更改"))
  }

  @Test func `an unattended desk signs out and lays the case back`() throws {
    let desk = try SampleDesk()
    let received = try desk.receive(1)
    var visit = try visit(desk, as: desk.reviewer)
    try visit.press("<enter>")
    visit.wait(seconds: Claim.lifetime - 30)
    #expect(visit.shows("您还在吗？"))
    visit.wait(seconds: 30)
    #expect(visit.page(StaffSignInScreen.self) != nil)
    #expect(try desk.colleague.holder(of: received[0].number) == nil)
  }

  @Test func `a letter is text while something is searched for`() throws {
    let desk = try SampleDesk()
    try desk.receive(3)
    var visit = try visit(desk, as: desk.reviewer)
    try visit.press("/qxm?")
    #expect(visit.page(QueueScreen.self)?.search?.text == "qxm?")
    try visit.press("<backspace><enter>")
    #expect(visit.page(QueueScreen.self)?.list.entries.count == 1)
  }
}
