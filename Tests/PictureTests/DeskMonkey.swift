import Casework
import TestSupport
import TextUI

@testable import StaffScreens

/// Somebody without any sense at two desks of one station, always the same way for the same seed.
struct DeskMonkey {
  private var chance: SeededChance
  private(set) var trail: [String] = []

  init(seed: UInt64) { chance = SeededChance(seed: seed) }

  /// Which of the desks is hit next.
  mutating func desk(of count: Int) -> Int { number(0...count - 1) }

  /// Now and then time passes, or the window gets another size.
  mutating func disturb(_ visit: inout Visit) {
    switch number(0...99) {
    case 0: visit.wait(seconds: number(0...400))
    case 1: visit.size = Size(width: number(1...200), height: number(1...60))
    case 2...4: visit.size = .smallest
    default: break
    }
  }

  /// Often the keys that the pages answer, so that cases are opened, ticked and decided.
  mutating func key(in size: Size) -> Key {
    let key: Key =
      switch number(0...29) {
      case 0...3: .enter
      case 4...6: pick([.down, .up, .left, .right, .tab, .backTab, .pageDown, .end, .home])
      case 7...13: .character(pick(Self.letters))
      case 14, 15: .character("a")
      case 16...18: .character("y")
      case 19: .escape
      case 20: click(in: size)
      case 21: .function(number(1...8))
      case 22: .press(Spot(part: number(0...9), item: number(-1...20)))
      case 23: .paste("A000000000\(number(1...9))")
      case 24: pick([.backspace, .control("l"), .focusLost, .mouse(wheel)])
      default: .character(pick(Self.letters))
      }
    trail = trail.suffix(60) + ["\(key)"]
    return key
  }

  private static let letters: [Character] = [
    "y", "x", "a", "n", "p", "r", "e", "u", "d", "i", "t", "w", "c", "s", "f", "/", "1", "2",
    "3", "4", "5", "6", "?", " ", "小", "\u{202E}", "k",
  ]

  private var wheel: Mouse {
    Mouse(button: .wheelDown, action: .press, column: 10, row: 10)
  }

  private mutating func click(in size: Size) -> Key {
    .mouse(
      Mouse(
        button: .left,
        action: .press,
        column: number(0...max(0, size.width)),
        row: number(0...max(0, size.height))
      )
    )
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &chance)
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[number(0...choices.count - 1)]
  }
}
