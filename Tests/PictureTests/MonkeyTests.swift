import Glibc
import TestSupport
import Testing
import TextUI

/// Random use never crashes a page nor breaks a frame (safety row 1).
///
/// The long form: `MONKEY_EVENTS=20000000 swift test --filter MonkeyTests`, and `MONKEY_SEED=…` to
/// repeat one that failed.
@Suite struct MonkeyTests {
  static let events = number("MONKEY_EVENTS") ?? 100_000
  static let seed = UInt64(number("MONKEY_SEED") ?? 20_261_123)
  /// Events of one visit; then another person begins at another page.
  static let visitLength = 250

  @Test(arguments: 0..<8)
  func `nothing that is pressed breaks a page`(monkey: Int) throws {
    let visits = max(1, Self.events / 8 / Self.visitLength)
    for place in 0..<visits {
      let seed = Self.seed &+ UInt64(monkey * visits + place)
      try visit(seed: seed)
    }
  }

  private func visit(seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let picture = Pictures.all[Int.random(in: 0..<Pictures.all.count, using: &chance)]
    var visit = try picture.visit()
    var monkey = Monkey(seed: seed)
    for event in 0..<Self.visitLength where !visit.kiosk.isOver {
      try monkey.act(on: &visit)
      guard event % 10 == 0 else { continue }
      let frame = visit.frame()
      if let fault = FrameFault(in: frame, of: visit.size) {
        Issue.record("seed \(seed), \(picture.name): \(fault.description) \(monkey.trail)")
        return
      }
    }
    visit.kiosk.keepAll()
  }

  private static func number(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }
}
