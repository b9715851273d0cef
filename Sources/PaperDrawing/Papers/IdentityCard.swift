import Casework

/// A made-up resident identity card: both sides as a scanner sees them, of nobody.
public struct IdentityCard: Sendable {
  private let scale: Double
  private let seed: UInt64

  /// - Parameter scale: 1 is 300 dpi, 1012 × 638 pixels.
  /// - Parameter seed: the same one draws the same writing.
  public init(scale: Double = 1, seed: UInt64 = 1) {
    self.scale = scale
    self.seed = seed
  }

  /// The side with the portrait.
  /// - Parameter number: 18 digits, or X as the last.
  public func front(number: String) -> PagePixels { blank.front(number: number) }

  /// The front without birth and number: drawn once, many numbers can be written on it.
  public var blank: BlankCard { BlankCard(sheet: drawnFront(), scale: scale) }

  private func drawnFront() -> Canvas {
    var sheet = ground(Colour(232, 240, 244), lines: Colour(212, 226, 236))
    var chance = Chance(seed: seed)
    let label = Colour(64, 112, 158)
    let rows = [(0.12, 2, 3), (0.245, 2, 1), (0.37, 2, 0), (0.51, 2, 9), (0.62, 0, 8)]
    for (top, labels, signs) in rows {
      let y = top * height
      sheet.write(labels, at: at(0.07, top), size: 30 * scale, &chance, label, spacing: 1.2)
      let written = Spot(0.2 * width, y - 4 * scale)
      sheet.write(signs, at: written, size: 38 * scale, &chance, spacing: 1.14)
    }
    sheet.write(2, at: at(0.29, 0.245), size: 30 * scale, &chance, label, spacing: 1.2)
    sheet.write(1, at: at(0.4, 0.238), size: 38 * scale, &chance)
    for x in [0.295, 0.395, 0.495] {
      sheet.write(1, at: at(x, 0.37), size: 30 * scale, &chance, label)
    }
    sheet.write(6, at: at(0.07, 0.835), size: 32 * scale, &chance, label, spacing: 1.12)
    sheet.portrait(
      x: 0.64 * width,
      y: 0.12 * height,
      width: 0.3 * width,
      height: 0.62 * height
    )
    return sheet
  }

  /// The side with the emblem: an office's name and how long the card is valid.
  public func back() -> PagePixels {
    var sheet = ground(Colour(240, 240, 232), lines: Colour(226, 230, 214))
    var chance = Chance(seed: seed &+ 1000)
    emblem(on: &sheet, around: at(0.165, 0.25), 104 * scale)
    sheet.write(7, at: at(0.34, 0.12), size: 52 * scale, &chance, spacing: 1.28)
    sheet.write(5, at: at(0.34, 0.29), size: 82 * scale, &chance, weight: 0.1, spacing: 1.2)
    sheet.write(4, at: at(0.22, 0.72), size: 30 * scale, &chance, spacing: 1.2)
    sheet.write(8, at: at(0.4, 0.715), size: 36 * scale, &chance, spacing: 1.14)
    sheet.write(4, at: at(0.22, 0.845), size: 30 * scale, &chance, spacing: 1.2)
    let dates = at(0.4, 0.847)
    sheet.letter("2020.05.06-2040.05.06", at: dates, height: 32 * scale, advance: 25 * scale)
    return sheet.pixels
  }

  /// Red, round, a gear's rim, a star and a gate: an emblem, and no country's.
  private func emblem(on sheet: inout Canvas, around centre: Spot, _ radius: Double) {
    let (red, gold) = (Colour(204, 40, 36), Colour(226, 168, 60))
    sheet.ellipse(around: centre, radius, radius * 1.06, red)
    for tooth in 0..<20 {
      let degrees = 18 * Double(tooth)
      let inner = Spot(around: centre, radius * 0.94, radius, degrees: degrees)
      let outer = Spot(around: centre, radius * 1.07, radius * 1.13, degrees: degrees)
      sheet.stroke([inner, outer], thickness: radius * 0.14, red)
    }
    sheet.ring(around: centre, radius * 0.86, radius * 0.92, thickness: radius * 0.06, gold)
    sheet.star(around: Spot(centre.x, centre.y - radius * 0.36), radius * 0.3, gold)
    for (place, drop) in [(-0.52, -0.02), (-0.26, 0.12), (0.26, 0.12), (0.52, -0.02)] {
      let star = Spot(centre.x + place * radius, centre.y + drop * radius)
      sheet.star(around: star, radius * 0.11, gold)
    }
    for (drop, reach) in [(0.36, 0.34), (0.46, 0.48)] {
      let y = centre.y + drop * radius
      let roof = [Spot(centre.x - reach * radius, y), Spot(centre.x + reach * radius, y)]
      sheet.stroke(roof, thickness: radius * 0.06, gold)
    }
    for pillar in [-0.36, -0.12, 0.12, 0.36] {
      let x = centre.x + pillar * radius
      let ends = [Spot(x, centre.y + 0.46 * radius), Spot(x, centre.y + 0.68 * radius)]
      sheet.stroke(ends, thickness: radius * 0.07, gold)
    }
  }

  /// The card itself: a light colour with waves so faint that writing stays legible on them.
  private func ground(_ paper: Colour, lines: Colour) -> Canvas {
    var sheet = Canvas(width: Int(width.rounded()), height: Int(height.rounded()), paper)
    for wave in 0..<13 {
      let middle = height * (Double(wave) + 0.5) / 13
      let swing = height * 0.045
      let points = (0...40).map { step in
        let x = width * Double(step) / 40
        let turn = 720 * Double(step) / 40 + 50 * Double(wave)
        return Spot(x, middle + swing * Turn.sine(turn))
      }
      sheet.stroke(points, thickness: 1.6 * scale, lines)
    }
    let edge = [
      Spot(1, 1), Spot(width - 1, 1), Spot(width - 1, height - 1), Spot(1, height - 1), Spot(1, 1),
    ]
    sheet.stroke(edge, thickness: 2, Colour(grey: 190))
    return sheet
  }

  private var width: Double { 1012 * scale }
  private var height: Double { 638 * scale }

  private func at(_ x: Double, _ y: Double) -> Spot { Spot(x * width, y * height) }
}

/// The front of a card on which nothing but birth and number is missing.
public struct BlankCard: Sendable {
  let sheet: Canvas
  let scale: Double

  /// - Parameter number: 18 digits, or X as the last; the day of birth is read from it.
  public func front(number: String) -> PagePixels {
    var sheet = sheet
    let signs = Array(number)
    let (width, height) = (1012 * scale, 638 * scale)
    sheet.letter(
      number,
      at: Spot(0.335 * width, 0.835 * height),
      height: 40 * scale,
      advance: 33.5 * scale,
      weight: 0.13
    )
    guard signs.count == 18 else { return sheet.pixels }
    let dates = [(0.2, 6..<10), (0.345, 10..<12), (0.445, 12..<14)]
    for (x, digits) in dates {
      sheet.letter(
        String(signs[digits]),
        at: Spot(x * width, 0.373 * height),
        height: 32 * scale,
        advance: 23 * scale
      )
    }
    return sheet.pixels
  }
}
