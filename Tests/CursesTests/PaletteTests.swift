import Testing
import TextUI

@testable import Curses

@Suite struct PaletteTests {
  @Test func `a warning is not yellow where the ground is white`() {
    let yellow: Int32 = 3
    #expect(Palette(theme: .light, colours: 8).ink(.warning) != yellow)
    #expect(Palette(theme: .dark, colours: 8).ink(.warning) == yellow)
  }

  @Test(arguments: [8, 256])
  func `each meaning has a colour of its own`(colours: Int) {
    for theme in [Theme.dark, .light, .highContrast] {
      let palette = Palette(theme: theme, colours: colours)
      let inks: [Ink] = [.accent, .warning, .error, .success]
      #expect(Set(inks.map { palette.ink($0) }).count == inks.count)
    }
  }
}
