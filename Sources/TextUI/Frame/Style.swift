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

extension Ink {
  /// Tells it from all others, in nine bits.
  fileprivate var code: UInt32 {
    switch self {
    case .plain: 0
    case .accent: 1
    case .warning: 2
    case .error: 3
    case .success: 4
    case .secondary: 5
    case .palette(let number): 0x100 | UInt32(number)
    }
  }

  fileprivate init(code: UInt32) {
    switch code {
    case 0: self = .plain
    case 1: self = .accent
    case 2: self = .warning
    case 3: self = .error
    case 4: self = .success
    case 5: self = .secondary
    default: self = .palette(UInt8(truncatingIfNeeded: code))
    }
  }
}

/// How a cell looks. Nothing is told by the colour alone: a marker or a word always says it too.
///
/// One number: a page of styles is compared at every key.
public struct Style: Sendable, Hashable {
  /// From the lowest: ink and paper in nine bits each, bold, reversed, underlined.
  private var bits: UInt32

  public init(
    ink: Ink = .plain,
    paper: Ink = .plain,
    bold: Bool = false,
    reversed: Bool = false,
    underlined: Bool = false
  ) {
    bits = ink.code | paper.code << 9
    isBold = bold
    isReversed = reversed
    isUnderlined = underlined
  }

  public var ink: Ink { Ink(code: bits & 0x1FF) }
  public var paper: Ink { Ink(code: bits >> 9 & 0x1FF) }

  public var isBold: Bool {
    get { self[bit: 18] }
    set { self[bit: 18] = newValue }
  }

  public var isReversed: Bool {
    get { self[bit: 19] }
    set { self[bit: 19] = newValue }
  }

  public var isUnderlined: Bool {
    get { self[bit: 20] }
    set { self[bit: 20] = newValue }
  }

  private subscript(bit place: UInt32) -> Bool {
    get { bits >> place & 1 == 1 }
    set { bits = newValue ? bits | 1 << place : bits & ~(1 << place) }
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
