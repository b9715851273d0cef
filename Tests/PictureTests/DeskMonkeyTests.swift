import Casework
import Glibc
import TestSupport
import Testing
import TextUI

@testable import StaffScreens

/// Random use of two desks over one store breaks no page and decides nothing by accident.
///
/// The long form: `MONKEY_EVENTS=2000000 swift test --filter DeskMonkeyTests`.
@Suite struct DeskMonkeyTests {
  static let usualEvents = 20_000
  static let events = getenv("MONKEY_EVENTS").flatMap { Int(String(cString: $0)) } ?? usualEvents
  static let visitLength = 500

  /// What one visit came to.
  struct Result: Sendable {
    var pages: Set<String> = []
    var decisions = 0
  }

  @Test func `two desks on one store: no page breaks, nothing is decided but by its own key`()
    async throws
  {
    let seeds = (0..<UInt64(max(2, Self.events / Self.visitLength))).map { 20_261_123 &+ $0 }
    let results = try await withThrowingTaskGroup { group in
      for half in 0..<2 {
        group.addTask {
          try seeds.enumerated().filter { $0.offset % 2 == half }
            .map { try Self.visit(seed: $0.element) }
        }
      }
      return try await group.reduce(into: [Result]()) { $0 += $1 }
    }
    #expect(results.reduce(0) { $0 + $1.decisions } > 0, "nothing was ever decided")
    guard Self.events >= Self.usualEvents else { return }
    let reached = results.reduce(into: Set<String>()) { $0.formUnion($1.pages) }
    let pages = ["QueueScreen", "CaseScreen", "DecisionScreen", "DayScreen", "CloseDayScreen"]
    #expect(Set(pages).subtracting(reached) == [], "the monkey never came here")
  }

  private static func visit(seed: UInt64) throws -> Result {
    let desk = try SampleDesk()
    let numbers = try desk.receive(6).map(\.number)
    var visits = try [desk.reviewer, desk.chief].map { session in
      try Visit(desk: desk) { _ in [try QueueScreen(session: session)] }
    }
    var monkey = DeskMonkey(seed: seed)
    var result = Result()
    for event in 0..<visitLength {
      let place = monkey.desk(of: 2)
      guard !visits[place].kiosk.isOver else { continue }
      monkey.disturb(&visits[place])
      let page = visits[place].kiosk.pages.screens.last
      let before = try rounds(numbers, desk)
      let key = monkey.key(in: visits[place].size)
      try visits[place].press(key)
      if try rounds(numbers, desk) != before {
        result.decisions += 1
        #expect(key == .character("y") && page is DecisionScreen, "seed \(seed) \(monkey.trail)")
      }
      // The other desk is told, as the watch tells a process.
      if var other = visits[1 - place].kiosk as? Desk {
        other.refresh()
        visits[1 - place].kiosk = other
      }
      if let page = visits[place].kiosk.pages.screens.last {
        result.pages.insert("\(type(of: page))")
      }
      guard event % 10 == 0 else { continue }
      for visit in visits.indices {
        let frame = visits[visit].frame()
        if let fault = FrameFault(in: frame, of: visits[visit].size) {
          Issue.record("seed \(seed): \(fault.description) \(monkey.trail)")
          return result
        }
      }
    }
    return result
  }

  /// How often each case was decided.
  private static func rounds(_ numbers: [ApplicationNumber], _ desk: SampleDesk) throws -> [Int] {
    numbers.map { desk.kiosk.store.application($0)?.review?.rounds.count ?? 0 }
  }
}
