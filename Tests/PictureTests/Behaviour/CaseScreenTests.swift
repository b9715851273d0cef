import Casework
import TestSupport
import Testing
import TextUI

@testable import StaffScreens

/// Judging one case by keys.
@Suite struct CaseScreenTests {
  private func visit(
    _ desk: SampleDesk,
    _ number: ApplicationNumber,
    as session: StaffSession? = nil
  ) throws -> Visit {
    try Visit(desk: desk) { desk in
      let session = session ?? desk.reviewer
      let queue = try QueueScreen(session: session)
      return [queue, try CaseScreen(session: session, number: number, queue: queue)]
    }
  }

  @Test func `the files are looked at after the first look at the page`() throws {
    let desk = try SampleDesk()
    let number = try desk.receive(1)[0].number
    let queue = try QueueScreen(session: desk.reviewer)
    var page = try CaseScreen(session: desk.reviewer, number: number, queue: queue)
    #expect(page.isPending && page.checks.isEmpty)
    _ = try page.settle()
    #expect(!page.isPending && page.checks.count == 9)
  }

  @Test func `a tick is one key, and the rest is in order by one more`() throws {
    let desk = try SampleDesk()
    let number = try desk.receive(1)[0].number
    var visit = try visit(desk, number)
    try visit.press("yyx<enter>")
    #expect(visit.page(CaseScreen.self)?.judgements.count == 3)
    #expect(visit.page(CaseScreen.self)?.faults.count == 1)
    try visit.press("a")
    let page = try #require(visit.page(CaseScreen.self))
    #expect(page.openItems.isEmpty && page.faults.count == 1)
    #expect(try desk.reviewer.reread(number).claim?.judgements == page.judgements)
  }

  @Test func `a decided case shows what was found`() throws {
    let desk = try SampleDesk()
    let application = try desk.receive(1)[0]
    try desk.reviewer.settle(
      .giveBack(lateReason: nil),
      application.number,
      faults: [.answer(.homeAddress): "请写明室号"]
    )
    let visit = try visit(desk, application.number, as: desk.colleague)
    let page = try #require(visit.page(CaseScreen.self))
    #expect(page.openItems.isEmpty && page.faults.map(\.item) == [.answer(.homeAddress)])
    #expect(!page.isJudging && visit.shows("✗ 请写明室号"))
  }

  @Test func `a decision taken back from the queue opens its case again`() throws {
    let desk = try SampleDesk()
    let number = try desk.receive(1)[0].number
    var visit = try visit(desk, number)
    try visit.press("apy")
    #expect(visit.page(QueueScreen.self) != nil)
    try visit.press("u")
    let page = try #require(visit.page(CaseScreen.self))
    #expect(page.number == number && page.isJudging && page.openItems.isEmpty)
    try visit.press("<esc>")
    #expect(try desk.colleague.reread(number).claim == nil)
  }

  @Test func `nothing goes back before everything is judged`() throws {
    let desk = try SampleDesk()
    let number = try desk.receive(1)[0].number
    var visit = try visit(desk, number)
    try visit.press("x<enter>ry")
    #expect(visit.page(CaseScreen.self) != nil && visit.shows("没有核对"))
    #expect(desk.kiosk.store.application(number)?.status == .awaitingReview)
    try visit.press("ary")
    #expect(desk.kiosk.store.application(number)?.status == .returned)
  }

  @Test func `what could have been found before goes back by the chief's reason only`() throws {
    let desk = try SampleDesk()
    let number = try Pictures.mend(desk)
    var visit = try visit(desk, number)
    try visit.press("x<enter>ary")
    #expect(visit.page(DecisionScreen.self) != nil && visit.shows("所领导"))
    #expect(desk.kiosk.store.application(number)?.status == .awaitingReview)
    try visit.press("<esc*2>")
    var chief = try self.visit(desk, number, as: desk.chief)
    try chief.press("r")
    #expect(chief.page(DecisionScreen.self)?.isTyping == true)
    try chief.press("y<esc>y")
    #expect(desk.kiosk.store.application(number)?.status == .returned)
    #expect(desk.kiosk.store.application(number)?.review?.last?.lateReason == "y")
  }

  @Test func `who works on a case keeps it, though nothing is ticked`() throws {
    let desk = try SampleDesk()
    let number = try desk.receive(1)[0].number
    var visit = try visit(desk, number)
    for _ in 0..<6 {
      visit.wait(seconds: 240)
      try visit.press("<down>")
    }
    #expect(try desk.colleague.holder(of: number)?.by == desk.reviewer.member.name)
    #expect(visit.page(CaseScreen.self)?.isJudging == true)
  }

  @Test func `what somebody else changed lies old and new beside each other`() throws {
    let desk = try SampleDesk()
    let number = try desk.kiosk.booked().number
    var visit = try visit(desk, number)
    try visit.press("a<enter>")
    _ = try desk.kiosk.session.book(number, on: SampleKiosk.day("2026-11-30"), .afternoon)
    try visit.press("y")
    #expect(desk.kiosk.store.application(number)?.status == .awaitingReview)
    #expect(visit.shows("按 D 查看改了什么"))
    try visit.press("d")
    #expect(visit.rows.contains { $0.contains("11月27日 周五 上午") && $0.contains("11月30日 周一 下午") })
  }

  @Test func `a decision is taken back within two minutes and not after`() throws {
    let desk = try SampleDesk()
    let received = try desk.receive(2)
    var visit = try visit(desk, received[0].number)
    try visit.press("a<enter>y")
    visit.wait(seconds: StaffSession.undoSeconds + 1)
    #expect(!visit.shows("按 U 撤回"))
    try visit.press("u")
    #expect(desk.kiosk.store.application(received[0].number)?.status == .passed)
  }

  @Test func `the message is shown word for word with its length before it goes`() throws {
    let desk = try SampleDesk()
    let number = try desk.receive(1)[0].number
    var visit = try visit(desk, number)
    try visit.press("a<enter>")
    let shown = visit.rows.joined().filter { $0 != " " }
    try visit.press("y")
    let sent = try desk.reviewer.reread(number).messages.map(\.text)
    let text = try #require(sent.first { $0.contains("初审已通过") })
    #expect(shown.contains(text))
    #expect(shown.contains("短信全文：\(text.utf16.count)字，分1条"))
  }
}
