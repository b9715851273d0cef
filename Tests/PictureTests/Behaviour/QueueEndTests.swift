import Casework
import TestSupport
import Testing
import TextUI

@testable import StaffScreens

@Suite struct QueueEndTests {
  @Test func `End leads to the last row of a queue longer than was read, and says who has it`()
    throws
  {
    let desk = try SampleDesk()
    for (place, day) in ["2026-11-27", "2026-11-30", "2026-12-01"].enumerated() {
      try desk.receive(25, from: 25 * place, on: day)
    }
    let last = try desk.receive(1, from: 75, on: "2026-12-02").last
    _ = try desk.colleague.open(try #require(last?.number))
    var visit = try Visit(desk: desk) { desk in [try QueueScreen(session: desk.reviewer)] }
    try visit.press("<end>")
    let list = try #require(visit.page(QueueScreen.self)?.list)
    #expect(list.entries.count == 76)
    #expect(list.chosen?.row.number == last?.number)
    #expect(list.chosen?.claim?.byName.text == "陈静")
    #expect(visit.shows("第 76 件，共 76 件"))
    try visit.press("<home>")
    #expect(visit.shows("第 1 件，共 76 件"))
  }
}
