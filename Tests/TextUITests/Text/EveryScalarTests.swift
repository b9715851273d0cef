import Testing
import TextUI

/// Every scalar in every surrounding, against Swift's own Unicode tables (not ours).
struct EveryScalarTests {
  @Test func `no scalar drives a terminal, alone or whatever stands around it`() {
    let faults = allScalars().filter { scalar in
      let inside = "a\(scalar)b杭\(scalar)州e\(scalar)\u{301}\(scalar)"
      return !isSafe("\(scalar)") || !isSafe(inside) || !isSafe("\(scalar)后")
    }
    #expect(faults.map { String($0.value, radix: 16) } == [])
  }

  @Test func `the judge of these tests knows a bad text when it sees one`() {
    for bad in ["\u{202E}", "\u{9B}", "\u{200D}", "\u{E0041}", "\u{F8FF}", "\u{FFFE}", "\u{378}"] {
      #expect(bad.unicodeScalars.allSatisfy(mayNotReachTheScreen))
    }
    #expect(!"e\u{301}杭 …〓\u{FFFD}".unicodeScalars.contains(where: mayNotReachTheScreen))
  }

  /// Whether the filtered text holds nothing forbidden, begins with a cell, is not changed by
  /// filtering again, and has the width of its characters.
  private func isSafe(_ untrusted: String) -> Bool {
    let shown = ShownText(untrusted)
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
