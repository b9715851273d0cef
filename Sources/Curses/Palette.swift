import CNCurses
import TextUI

/// A theme on a terminal of so many colours: which colours and attributes a style becomes.
struct Palette: Sendable, Hashable {
  let theme: Theme
  /// How many the terminal has; 0: attributes must do.
  let colours: Int

  /// The attribute bits of CNCurses.
  func attributes(of style: Style) -> Int32 {
    var isBold = style.isBold
    var isReversed = style.isReversed
    var isUnderlined = style.isUnderlined
    if colours == 0 {
      switch style.ink {
      case .accent, .warning: isBold = true
      case .error: (isBold, isUnderlined) = (true, true)
      case .plain, .success, .secondary, .palette: break
      }
      if Self.isLight(style.paper) && !Self.isLight(style.ink) { isReversed.toggle() }
    }
    return (isBold ? Int32(paint_bold) : 0)
      | (isReversed ? Int32(paint_reversed) : 0)
      | (isUnderlined ? Int32(paint_underlined) : 0)
  }

  /// The colour of text; −1: the terminal's own.
  func ink(_ ink: Ink) -> Int32 {
    if ink == .plain && theme == .highContrast { return colours >= 256 ? 231 : 7 }
    return number(of: ink)
  }

  /// The colour of the background; −1: the terminal's own.
  func paper(_ paper: Ink) -> Int32 {
    if paper == .plain && theme == .highContrast { return colours >= 256 ? 16 : 0 }
    return number(of: paper)
  }

  private func number(of ink: Ink) -> Int32 {
    switch ink {
    case .plain: -1
    case .palette(let number): colours >= 256 ? Int32(number) : Self.nearestOfEight(number)
    case .accent: pick(dark: 75, light: 25, contrast: 159, ofEight: theme == .light ? 4 : 6)
    // Of the eight, yellow is not to be read on white.
    case .warning:
      pick(dark: 214, light: 130, contrast: 226, ofEight: theme == .light ? 5 : 3)
    case .error: pick(dark: 203, light: 124, contrast: 217, ofEight: 1)
    case .success: pick(dark: 114, light: 28, contrast: 120, ofEight: 2)
    case .secondary: pick(dark: 245, light: 241, contrast: 252, ofEight: -1)
    }
  }

  private func pick(dark: Int32, light: Int32, contrast: Int32, ofEight: Int32) -> Int32 {
    guard colours >= 256 else { return ofEight }
    switch theme {
    case .dark, .mono: return dark
    case .light: return light
    case .highContrast: return contrast
    }
  }

  /// The colours 16…231 are a cube of 6 levels of red, green and blue; 232…255 are greys.
  static func nearestOfEight(_ number: UInt8) -> Int32 {
    switch number {
    case 0..<16: return Int32(number % 8)
    case 16..<232:
      let (red, green, blue) = ((number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6)
      return (red > 2 ? 1 : 0) + (green > 2 ? 2 : 0) + (blue > 2 ? 4 : 0)
    default: return number < 244 ? 0 : 7
    }
  }

  private static func isLight(_ ink: Ink) -> Bool {
    guard case .palette(let number) = ink else { return false }
    return [2, 3, 6, 7].contains(nearestOfEight(number))
  }
}
