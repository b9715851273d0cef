/// Which bytes mean which key: xterm, foot, VTE, tmux, screen, rxvt and the Linux console.
enum SequenceTable {
  /// The key of one scalar outside any sequence; nil for NUL and for the C1 controls.
  static func typed(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0, 0x80..<0xA0: nil
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x1B: .escape
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    default: .character(Character(scalar))
    }
  }

  /// F1 to F5 of the Linux console: ESC [ [ A and so on.
  static func console(_ final: UInt8) -> Key? {
    final >= 0x41 && final <= 0x45 ? .function(Int(final) - 0x40) : nil
  }

  /// A sequence that began with ESC O; nil when it means nothing here.
  static func single(_ parameters: [UInt8], _ final: UInt8) -> Key? {
    let character = Character(Unicode.Scalar(final))
    guard parameters.isEmpty else {
      // Old xterm and VTE put the modifier here: ESC O 5 C.
      guard let modifier = numbers(parameters)?.last, "ABCDHFPQRS".contains(character) else {
        return nil
      }
      return named(character, Modifiers(modifier))
    }
    switch character {
    case "A", "B", "C", "D", "H", "F", "P", "Q", "R", "S": return named(character, Modifiers(1))
    case "a": return .up
    case "b": return .down
    case "c": return .wordRight
    case "d": return .wordLeft
    case "M": return .enter
    case "I": return .tab
    case "X": return .character("=")
    // The number pad in application mode sends its own character + 0x40.
    case "j"..."y": return .character(Character(Unicode.Scalar(final - 0x40)))
    default: return nil
    }
  }

  /// A sequence that began with ESC [; nil when it means nothing here.
  static func control(_ parameters: [UInt8], _ final: UInt8) -> Key? {
    let character = Character(Unicode.Scalar(final))
    if parameters.first == UInt8(ascii: "<") {
      return numbers(parameters.dropFirst()).flatMap { Mouse(sgr: $0, final: character) }
        .map(Key.mouse)
    }
    guard let numbers = numbers(parameters), numbers.count <= 2 else { return nil }
    let modifiers = Modifiers(numbers.count == 2 ? numbers[1] : 1)
    switch character {
    case "~": return tilde(numbers.first ?? 0, modifiers)
    case "^": return tilde(numbers.first ?? 0, .control)
    case "$", "@": return tilde(numbers.first ?? 0, .none)
    case "Z": return .backTab
    case "I" where numbers.isEmpty: return .focusGained
    case "O" where numbers.isEmpty: return .focusLost
    case "a" where numbers.isEmpty: return .up
    case "b" where numbers.isEmpty: return .down
    case "c" where numbers.isEmpty: return .right
    case "d" where numbers.isEmpty: return .left
    default: return named(character, modifiers)
    }
  }

  /// Whether rxvt's Shift form (ESC [ 3 $) is complete at its $, which elsewhere ends nothing.
  static func isRxvtShift(_ parameters: [UInt8]) -> Bool {
    (1...2).contains(parameters.count) && parameters.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static func named(_ final: Character, _ modifiers: Modifiers) -> Key? {
    switch final {
    case "A": .up
    case "B": .down
    case "C": modifiers.areByWord ? .wordRight : .right
    case "D": modifiers.areByWord ? .wordLeft : .left
    case "H": modifiers == .control ? .first : .home
    case "F": modifiers == .control ? .last : .end
    case "P": function(1, modifiers)
    case "Q": function(2, modifiers)
    case "R": function(3, modifiers)
    case "S": function(4, modifiers)
    default: nil
    }
  }

  private static func tilde(_ number: Int, _ modifiers: Modifiers) -> Key? {
    switch number {
    case 1, 7: modifiers == .control ? .first : .home
    case 4, 8: modifiers == .control ? .last : .end
    case 2: .insert
    case 3: .delete
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: function(number - 10, modifiers)
    case 17...21: function(number - 11, modifiers)
    case 23...26: function(number - 12, modifiers)
    case 28, 29: function(number - 13, modifiers)
    case 31...34: function(number - 14, modifiers)
    default: nil
    }
  }

  private static func function(_ number: Int, _ modifiers: Modifiers) -> Key? {
    switch modifiers {
    case .none: .function(number)
    case .shift: .function(number <= 12 ? number + 12 : number)
    case .control, .alt, .several: nil
    }
  }

  /// Decimal numbers between semicolons, at most 65,535 each; an empty one is 1. Nil for anything
  /// else, which includes every private form.
  private static func numbers(_ bytes: some Collection<UInt8>) -> [Int]? {
    guard !bytes.isEmpty else { return [] }
    var found: [Int] = []
    for field in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      var value = field.isEmpty ? 1 : 0
      for byte in field {
        guard byte >= 0x30, byte <= 0x39, value <= 6_553 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      found.append(value)
    }
    return found
  }
}
