import Casework
import TestSupport
import Testing
import TextUI

@testable import StaffScreens

/// Narrowing the queue by keys.
@Suite struct QueueFilterTests {
  private func visit(_ desk: SampleDesk) throws -> Visit {
    try desk.receive(4)
    return try Visit(desk: desk) { desk in [try QueueScreen(session: desk.reviewer)] }
  }

  @Test func `a community narrows the queue to its own cases`() throws {
    let desk = try SampleDesk()
    var visit = try visit(desk)
    try visit.press("f<down*4><right>")
    var steps = 0
    while !visit.shows("< 大学路社区 >"), steps < 200 {
      try visit.press("<right>")
      steps += 1
    }
    try visit.press("<enter>")
    #expect(visit.page(QueueScreen.self)?.list.entries.count == 4)
    try visit.press("f<down*4><right><enter>")
    #expect(visit.page(QueueScreen.self)?.list.entries.isEmpty == true)
  }

  @Test func `a ground nobody names leaves nothing, and Esc shows all again`() throws {
    let desk = try SampleDesk()
    var visit = try visit(desk)
    try visit.press("f<down*3><right><enter>")
    #expect(visit.shows("合法稳定就业"))
    #expect(visit.page(QueueScreen.self)?.list.entries.isEmpty == true)
    try visit.press("<esc>")
    #expect(visit.page(QueueScreen.self)?.list.entries.count == 4)
  }

  @Test(arguments: [(2, 0), (3, 4)])
  func `a case is overdue from the day behind the second working day`(
    _ days: Int,
    _ count: Int
  ) throws {
    let desk = try SampleDesk()
    try desk.receive(4, on: "2026-12-01")
    desk.kiosk.world.wait(seconds: days * 86_400)
    var visit = try Visit(desk: desk) { desk in [try QueueScreen(session: desk.reviewer)] }
    try visit.press("2")
    #expect(visit.page(QueueScreen.self)?.list.entries.count == count)
    #expect(visit.shows("2 已超时 \(count)"))
  }

  @Test func `a whole ID number finds the one person, and is not shown in the list`() throws {
    let desk = try SampleDesk()
    var visit = try visit(desk)
    let identity = SamplePerson.somebody(2).identityNumber
    try visit.press("/")
    try visit.press(.paste(identity))
    try visit.press("<enter>")
    let found = try #require(visit.page(QueueScreen.self)?.list.entries)
    #expect(found.map(\.row.name.text) == ["孙小明"])
    #expect(!visit.shows(identity) && visit.shows("查找“**************0037”"))
    let another = String(identity.dropLast(5)) + "9" + String(identity.suffix(4))
    try visit.press("/<esc>/")
    try visit.press(.paste(another))
    try visit.press("<enter>")
    #expect(visit.page(QueueScreen.self)?.list.entries.isEmpty == true)
  }

  @Test func `a reviewer's cases are those in hand and those decided last`() throws {
    let desk = try SampleDesk()
    var visit = try visit(desk)
    let numbers = try desk.reviewer.queue(in: .awaitingReview, limit: 4).map(\.number)
    _ = try desk.colleague.open(numbers[2])
    try desk.colleague.settle(.pass, numbers[0])
    try visit.press("<f5>f<down>")
    while !visit.shows("< 陈静 >") { try visit.press("<right>") }
    try visit.press("<enter>")
    #expect(visit.page(QueueScreen.self)?.list.entries.map(\.row.number) == [numbers[2]])
    try visit.press("4")
    #expect(visit.page(QueueScreen.self)?.list.entries.map(\.row.number) == [numbers[0]])
  }

  @Test func `a filter goes on looking between two keys until the page is full`() throws {
    let desk = try SampleDesk()
    var visit = try visit(desk)
    try visit.press("f<down><right><enter>")
    let page = try #require(visit.page(QueueScreen.self))
    #expect(page.list.isWhole && !page.isPending && page.list.entries.count == 4)
  }
}
