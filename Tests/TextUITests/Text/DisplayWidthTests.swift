import Glibc
import Testing
import TextUI

struct DisplayWidthTests {
  /// Where we differ from glibc 2.36, and why.
  private static func isExplained(_ scalar: Unicode.Scalar, glibc: Int) -> Bool {
    let ours = DisplayWidth.of(scalar)
    switch (ours, glibc) {
    // glibc says "not printable": controls, and what Unicode 14 had not assigned. Controls are
    // filtered; of the rest, U+FFFD (one cell) or 〓 (two) is drawn.
    case (0, -1): return scalar.properties.generalCategory.isControl || scalar.isIgnorable
    case (1, -1):
      return scalar.properties.generalCategory == .unassigned
        || scalar.properties.age.map { $0.major > 14 } ?? false
    case (2, -1): return (0x20000...0x3FFFD).contains(scalar.value)
    // The vowels and finals of loose Hangul are shown as U+FFFD.
    case (1, 0):
      return (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value)
    // Format characters and fillers are dropped before they reach ncurses; skin tones too.
    case (0, 1), (0, 2):
      return scalar.isIgnorable || scalar.properties.generalCategory == .format
        || (0x1F3FB...0x1F3FF).contains(scalar.value)
    default: return false
    }
  }

  @Test func `widths are those of the C library that ncurses asks`() throws {
    // Swift's Glibc module has neither wcwidth nor LC_CTYPE_MASK (1). The library is named because
    // CNCurses puts a wcwidth of its own before glibc's.
    let symbol = try #require(dlsym(dlopen("libc.so.6", RTLD_NOW), "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> CInt).self)
    let locale = try #require(newlocale(1, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    let wrong = allScalars().filter { scalar in
      let glibc = Int(wcwidth(wchar_t(scalar.value)))
      return glibc != DisplayWidth.of(scalar) && !Self.isExplained(scalar, glibc: glibc)
    }
    // A short list: comparing a million values would take minutes to print.
    #expect(wrong.prefix(20).map { String($0.value, radix: 16) } == [], "\(wrong.count) wrong")
  }

  @Test func `every width is 0, 1 or 2, and only ambiguous ones follow the terminal`() {
    let odd = allScalars().filter { scalar in
      let (one, two) = (DisplayWidth.of(scalar), DisplayWidth.of(scalar, ambiguous: 2))
      return !(0...2).contains(one) || two != one && (one, two) != (1, 2)
    }
    #expect(odd.isEmpty)
    #expect("●①▾─“…".allSatisfy { DisplayWidth.of($0, ambiguous: 2) == 2 || $0 == "▾" })
    #expect("aé杭。".map { DisplayWidth.of($0, ambiguous: 2) } == [1, 2, 2, 2])
  }

  @Test func `a character is as wide as its first spacing scalar`() {
    #expect(DisplayWidth.of(Character("e\u{301}")) == 1)
    #expect(DisplayWidth.of(Character("\u{301}")) == 0)
    #expect(DisplayWidth.of(Character("杭\u{E0100}")) == 2)
    #expect(DisplayWidth.of(Character("❤\u{FE0F}")) == 2 && DisplayWidth.of(Character("❤")) == 1)
  }

  @Test func `new Han characters, and they alone, need a geta`() {
    let drawn = allScalars().filter { DisplayWidth.needsGeta($0) }
    #expect(drawn.allSatisfy { $0.value >= 0x2B739 && DisplayWidth.of($0) == 2 })
    #expect(
      drawn.contains("\u{2EBF0}") && drawn.contains("\u{31350}") && drawn.contains("\u{33479}")
    )
    let known = allScalars().filter {
      $0.properties.isUnifiedIdeograph && ($0.properties.age?.major ?? 99) >= 15
    }
    #expect(known.allSatisfy { DisplayWidth.needsGeta($0) || $0.value < 0x20000 })
  }
}

extension Unicode.Scalar {
  fileprivate var isIgnorable: Bool { properties.isDefaultIgnorableCodePoint }
}

extension Unicode.GeneralCategory {
  fileprivate var isControl: Bool {
    self == .control || self == .lineSeparator || self == .paragraphSeparator
  }
}
