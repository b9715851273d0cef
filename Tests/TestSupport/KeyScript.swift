import TextUI

/// Keys as a test writes them: `"<tab>梅明强<enter>"`.
///
/// Between < and > stands a key's name, `*3` behind it repeats it: tab s-tab enter esc up down
/// left right home end pgup pgdn space backspace delete insert f1 … f24 c-u (Ctrl) a-x (Alt) lt
/// (the character <), `click 5:21` (row and column from 0), `paste …`. All else is typed.
public struct KeyScript: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  public let keys: [Key]

  public init(_ keys: [Key]) { self.keys = keys }
  public init(arrayLiteral keys: Key...) { self.keys = keys }

  /// Stops the test at a name that is no key.
  public init(stringLiteral script: String) {
    var keys: [Key] = []
    var rest = script.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "<" else {
        keys.append(.character(Character(scalar)))
        continue
      }
      guard let end = rest.firstIndex(of: ">") else {
        preconditionFailure("a key without > in \(script)")
      }
      keys += Self.named(String(rest[..<end]))
      rest = rest[rest.index(after: end)...]
    }
    self.keys = keys
  }

  private static func named(_ text: String) -> [Key] {
    if text.hasPrefix("paste ") { return [.paste(String(text.dropFirst(6)))] }
    let parts = text.split(separator: "*")
    guard let name = parts.first, let key = key(String(name)) else {
      preconditionFailure("<\(text)> is no key")
    }
    return Array(repeating: key, count: parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
  }

  private static let names: [String: Key] = [
    "tab": .tab, "s-tab": .backTab, "enter": .enter, "esc": .escape, "up": .up, "down": .down,
    "left": .left, "right": .right, "home": .home, "end": .end, "pgup": .pageUp,
    "pgdn": .pageDown, "space": .character(" "), "backspace": .backspace, "delete": .delete,
    "insert": .insert, "first": .first, "last": .last, "lt": .character("<"),
  ]

  private static func key(_ name: String) -> Key? {
    if let key = names[name] { return key }
    if name.hasPrefix("c-"), let letter = name.last { return .control(letter) }
    if name.hasPrefix("a-"), let letter = name.last { return .alt(letter) }
    if name.hasPrefix("f"), let number = Int(name.dropFirst()) { return .function(number) }
    guard name.hasPrefix("click ") else { return nil }
    let place = name.dropFirst(6).split(separator: ":").compactMap { Int($0) }
    guard place.count == 2 else { return nil }
    return .mouse(Mouse(button: .left, action: .press, column: place[1], row: place[0]))
  }
}
