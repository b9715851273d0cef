import Testing
import TextUI

/// Every scalar in every surrounding, judged by Swift's own Unicode tables, not by ours.
struct EveryScalarTests {
  /// Alone, before a letter, and between letters, Chinese and marks.
  private static let surroundings: [@Sendable (Unicode.Scalar) -> String] = [
    { "\($0)" }, { "\($0)后" }, { "a\($0)b杭\($0)州e\($0)\u{301}\($0)" },
  ]

  @Test(arguments: 0..<17)
  func `no scalar drives a terminal, alone or whatever stands around it`(plane: UInt32) {
    let scalars = (plane << 16...plane << 16 | 0xFFFF).lazy.compactMap(Unicode.Scalar.init)
    for surrounding in Self.surroundings {
      // Whole planes are shown as the same text, which needs one proof only.
      var proven = ShownText.empty
      let faults = scalars.filter { scalar in
        let shown = ShownText(surrounding(scalar))
        if shown.text == proven.text && shown.text.utf8.count == proven.text.utf8.count {
          return false
        }
        proven = shown
        return !isSafe(shown)
      }
      #expect(faults.prefix(20).map { String($0.value, radix: 16) } == [])
    }
  }

  @Test func `the judge of these tests knows a bad text when it sees one`() {
    for bad in ["\u{202E}", "\u{9B}", "\u{200D}", "\u{E0041}", "\u{F8FF}", "\u{FFFE}", "\u{378}"] {
      #expect(bad.unicodeScalars.allSatisfy(mayNotReachTheScreen))
    }
    #expect(!"e\u{301}杭 …〓\u{FFFD}".unicodeScalars.contains(where: mayNotReachTheScreen))
  }

  /// Whether it holds nothing forbidden, begins with a cell, is not changed by filtering again,
  /// and has the width and the bytes of its characters.
  private func isSafe(_ shown: ShownText) -> Bool {
    let scalars = shown.text.unicodeScalars
    if scalars.contains(where: mayNotReachTheScreen) { return false }
    if let first = scalars.first, DisplayWidth.of(first) == 0 { return false }
    if !ShownText(shown.text).text.utf8.elementsEqual(shown.text.utf8) { return false }
    var cells = 0
    var bytes = 0
    for character in shown.characters {
      cells += character.width()
      bytes += character.character.utf8.count
    }
    return cells == shown.width() && bytes == shown.text.utf8.count
  }
}

/// By category and property: controls, format characters, ignorables, private, unassigned.
private func mayNotReachTheScreen(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x7F { return scalar.value < 0x20 }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: return true
  case .unassigned: return !DisplayWidth.needsGeta(scalar)
  default: return scalar.properties.isDefaultIgnorableCodePoint
  }
}
