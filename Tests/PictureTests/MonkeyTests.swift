import Casework
import Glibc
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

/// Random use never crashes a page nor breaks a frame (safety row 1).
///
/// The long form: `MONKEY_EVENTS=20000000 swift test --filter MonkeyTests`, and `MONKEY_SEED=…` to
/// repeat one that failed.
@Suite struct MonkeyTests {
  static let usualEvents = 100_000
  static let events = number("MONKEY_EVENTS") ?? usualEvents
  static let seed = UInt64(max(0, number("MONKEY_SEED") ?? 20_261_123))
  /// Events of one visit; then another person begins at another page.
  static let visitLength = 250

  /// Every picture, and doors from which all other pages can be reached.
  static let starts: [Picture] =
    Pictures.all + [
      Picture("welcome") { WelcomeScreen(counter: $0.counter) },
      Picture("home, five people") { sample in
        let people = SamplePerson.all.dropFirst()
        let statuses: [ApplicationStatus] = [
          .awaitingBooking, .awaitingReview, .returned, .passed, .cancelled,
        ]
        for (person, status) in zip(people, statuses) {
          _ = try sample.application(in: status, of: person)
        }
        _ = try sample.completeDraft()
        return try HomeScreen(session: sample.session, counter: sample.counter)
      },
    ]

  @Test func `nothing that is pressed breaks a page, and every page is pressed`() async throws {
    let visits = max(1, Self.events / Self.visitLength)
    let seeds = (0..<visits).map { Self.seed &+ UInt64($0) }
    let reached = try await withThrowingTaskGroup { group in
      for half in 0..<2 {
        group.addTask {
          try seeds.enumerated().filter { $0.offset % 2 == half }
            .reduce(into: Set<String>()) { try $0.formUnion(Self.visit(seed: $1.element)) }
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.formUnion($1) }
    }
    guard Self.events >= Self.usualEvents else { return }
    let missed = Set(InventoryTests.screenTypes).subtracting(reached)
    #expect(missed == [], "the monkey never came here")
  }

  /// - Returns: the types of the pages that were seen.
  private static func visit(seed: UInt64) throws -> Set<String> {
    var chance = SeededChance(seed: seed)
    let picture = starts[Int.random(in: 0..<starts.count, using: &chance)]
    var visit = try picture.visit()
    var monkey = Monkey(seed: seed)
    var reached: Set<String> = []
    for event in 0..<visitLength where !visit.kiosk.isOver {
      try monkey.act(on: &visit)
      if let page = visit.kiosk.pages.screens.last { reached.insert("\(type(of: page))") }
      guard event % 10 == 0 else { continue }
      let frame = visit.frame()
      if let fault = FrameFault(in: frame, of: visit.size) {
        Issue.record("seed \(seed), \(picture.name): \(fault.description) \(monkey.trail)")
        return reached
      }
    }
    visit.kiosk.keepAll()
    return reached
  }

  private static func number(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }
}
