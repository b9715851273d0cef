/// A colour by what it tells, so that a theme decides how it looks.
public enum Ink: Sendable, Hashable {
  /// The terminal's own text or background colour.
  case plain
  /// Deep blue: where one is, what can be pressed.
  case accent
  case warning
  case error
  case success
  /// Grey: labels, hints, what cannot be chosen.
  case secondary
  /// One of the terminal's fixed colours, 16…255, for pictures and QR codes.
  case palette(UInt8)
}

/// How a cell looks. Nothing is told by the colour alone: a marker or a word always says it too.
public struct Style: Sendable, Hashable {
  public var ink: Ink
  public var paper: Ink
  public var isBold: Bool
  public var isReversed: Bool
  public var isUnderlined: Bool

  public init(
    ink: Ink = .plain,
    paper: Ink = .plain,
    bold: Bool = false,
    reversed: Bool = false,
    underlined: Bool = false
  ) {
    self.ink = ink
    self.paper = paper
    isBold = bold
    isReversed = reversed
    isUnderlined = underlined
  }

  public static let plain = Style()
  public static let heading = Style(bold: true)
  public static let accent = Style(ink: .accent)
  public static let warning = Style(ink: .warning, bold: true)
  public static let error = Style(ink: .error, bold: true)
  public static let success = Style(ink: .success)
  public static let secondary = Style(ink: .secondary)
  /// What the keys act on now; a ▸ beside it says the same without colour.
  public static let focused = Style(reversed: true)
  /// A place to type into that is not in focus.
  public static let field = Style(underlined: true)
}
