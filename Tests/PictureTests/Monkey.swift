import TestSupport
import Testing
import TextUI

/// Somebody who hits keys, clicks, pastes, resizes and goes away without any sense, and always in
/// the same way for the same seed (safety row 1).
struct Monkey {
  private var chance: SeededChance
  private(set) var trail: [Key] = []

  init(seed: UInt64) { chance = SeededChance(seed: seed) }

  /// One event, and now and then a look at the frame.
  mutating func act(on visit: inout Visit) throws {
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<3: visit.size = size()
    case 3: visit.wait(seconds: Int.random(in: 0..<200, using: &chance))
    case 4..<6: visit.sample.shelf.pull(Bool.random(using: &chance))
    default:
      let key = key(in: visit.size)
      trail = trail.suffix(40) + [key]
      try visit.press(key)
    }
  }

  /// Often the keys that move on, so that the monkey comes to the deeper pages.
  private mutating func key(in size: Size) -> Key {
    switch Int.random(in: 0..<20, using: &chance) {
    case 0..<3: return .tab
    case 3..<6: return .enter
    case 6: return pick([.down, .up, .left, .right, .backTab])
    case 7: return .character(" ")
    case 8: return .escape
    case 9: return click(in: size)
    case 10: return pick(Self.movers)
    case 11: return .function(Int.random(in: 1...12, using: &chance))
    case 12: return .paste(text(atMost: 200))
    case 13: return pick([.control("u"), .control("l"), .control("c"), .alt("x")])
    case 14: return .press(Spot(part: number(-1...20), item: number(-1...30)))
    default: return .character(character())
    }
  }

  private static let movers: [Key] = [
    .pageUp, .pageDown, .home, .end, .first, .last, .wordLeft, .wordRight, .backspace, .delete,
    .insert, .focusLost, .focusGained,
  ]

  private mutating func size() -> Size {
    if Bool.random(using: &chance) { return .smallest }
    return Size(width: number(1...200), height: number(1...200))
  }

  private mutating func click(in size: Size) -> Key {
    let button = pick([.left, .left, .left, .wheelUp, .wheelDown, .right] as [Mouse.Button])
    return .mouse(
      Mouse(
        button: button,
        action: .press,
        column: number(-1...size.width),
        row: number(-1...size.height)
      )
    )
  }

  /// What people type and what nobody should: wide, combining, directing, private, control.
  private mutating func character() -> Character {
    let scalars: [Unicode.Scalar] = [
      "1", "2", "x", "a", "小", "营", "梅", "·", "ｘ", "９", "\u{0301}", "\u{202E}", "\u{200D}",
      "\u{E000}", "\u{1F600}", "\u{20164}", "\u{1B}", "\u{7F}", "\u{FFFD}", "%",
    ]
    return Character(pick(scalars))
  }

  private mutating func text(atMost count: Int) -> String {
    String((0..<number(0...count)).map { _ in character() })
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &chance)
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[number(0...choices.count - 1)]
  }
}
