/// A word drawn large in blocks, with noise that a person reads over: the 验证码.
///
/// The same word and noise give the same drawing. The letters themselves are never covered.
public struct BlockLetters: Sendable, Hashable {
  /// What is drawn: A–Z without I L O Q, 0–9, + − × = ?; small letters as capitals.
  public let word: String
  /// Chooses the dots, strokes and heights; nil: none, for poor sight.
  public let noise: UInt64?

  /// A word of at most eleven characters, as an application number has; the rest is not drawn.
  public init(_ word: String, noise: UInt64?) {
    self.word = String(word.prefix(11))
    self.noise = noise
  }

  /// Whether the font has the character.
  public static func canDraw(_ character: Character) -> Bool {
    BlockFont.rows(of: capital(character)) != nil
  }

  /// The cells of the large drawing: 58 by 9 for five characters.
  public var size: Size {
    let dots = dots
    return Size(width: dots.width * 2, height: dots.height)
  }

  /// Draws in the middle of `rect`, two cells a dot; in half the size when that does not fit.
  public func draw(on frame: inout Frame, in rect: Rect) {
    let dots = dots
    let ascii = frame.look.usesASCIILines
    if rect.width >= dots.width * 2, rect.height >= dots.height {
      let place = rect.centred(Size(width: dots.width * 2, height: dots.height))
      drawLarge(dots, on: &frame, in: place, ascii: ascii)
    } else if ascii {
      drawNarrow(dots, on: &frame, in: rect.centred(Size(width: dots.width, height: dots.height)))
    } else {
      let size = Size(width: dots.width, height: (dots.height + 1) / 2)
      drawHalves(dots, on: &frame, in: rect.centred(size))
    }
  }

  /// The word as dots, with one row above and one beneath for the heights.
  private var dots: Dots {
    var chance = Chance(seed: noise ?? 0)
    let characters = word.map(Self.capital)
    var dots = Dots(
      width: max(0, characters.count * (BlockFont.width + 1) - 1),
      height: BlockFont.height + 2
    )
    for (place, character) in characters.enumerated() {
      let top = noise == nil ? 1 : chance.next(below: 3)
      for (y, row) in (BlockFont.rows(of: character) ?? []).enumerated() {
        for (x, dot) in row.description.utf8.enumerated() where dot == 0x23 {
          dots[place * (BlockFont.width + 1) + x, top + y] = .ink
        }
      }
    }
    if noise != nil { dots.addNoise(&chance) }
    return dots
  }

  private static func capital(_ character: Character) -> Character {
    character.isASCII ? character.uppercased().first ?? character : character
  }

  private func drawLarge(_ dots: Dots, on frame: inout Frame, in rect: Rect, ascii: Bool) {
    let full = ascii ? ShownText(verbatim: "##") : ShownText(verbatim: "██")
    let high = ascii ? ShownText(verbatim: "'") : ShownText(verbatim: "▀")
    let low = ascii ? ShownText(verbatim: ".") : ShownText(verbatim: "▄")
    for (x, y, dot) in dots.all {
      let point = Point(x: rect.x + 2 * x, y: rect.y + y)
      switch dot {
      case .blank: break
      case .ink: frame.write(full, at: point, style: .heading)
      case .speck(let side):
        let sided = Point(x: point.x + (side & 1), y: point.y)
        frame.write(side & 2 == 0 ? high : low, at: sided, style: .secondary)
      }
    }
  }

  private func drawNarrow(_ dots: Dots, on frame: inout Frame, in rect: Rect) {
    for (x, y, dot) in dots.all where dot == .ink && x < rect.width && y < rect.height {
      frame.write(
        ShownText(verbatim: "#"),
        at: Point(x: rect.x + x, y: rect.y + y),
        style: .heading
      )
    }
  }

  /// Two dots a cell, one above the other. Specks would be as large as ink here and are left out.
  private func drawHalves(_ dots: Dots, on frame: inout Frame, in rect: Rect) {
    for row in 0..<rect.height {
      for x in 0..<min(rect.width, dots.width) {
        let isHigh = dots[x, 2 * row] == .ink
        let isLow = 2 * row + 1 < dots.height && dots[x, 2 * row + 1] == .ink
        guard isHigh || isLow else { continue }
        let both = isHigh ? ShownText(verbatim: "▀") : ShownText(verbatim: "▄")
        let block = isHigh && isLow ? ShownText(verbatim: "█") : both
        frame.write(block, at: Point(x: rect.x + x, y: rect.y + row), style: .heading)
      }
    }
  }
}
