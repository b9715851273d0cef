import Casework

/// A page of a made-up lease, A4 as a scanner sees it.
public struct LeasePage: Sendable {
  /// The first page with the flat and the rent, or the last with signatures and stamp.
  public enum Side: Sendable, CaseIterable { case first, signed }

  private let side: Side
  private let scale: Double
  private let seed: UInt64

  /// - Parameter scale: 1 is 150 dpi, 1240 × 1754 pixels.
  public init(_ side: Side = .signed, scale: Double = 1, seed: UInt64 = 1) {
    self.side = side
    self.scale = scale
    self.seed = seed
  }

  public func page() -> PagePixels {
    let (width, height) = (Int((1240 * scale).rounded()), Int((1754 * scale).rounded()))
    var sheet = Canvas(width: width, height: height, Colour(252, 252, 250))
    var chance = Chance(seed: seed &+ (side == .first ? 0 : 500))
    switch side {
    case .first: drawFirst(on: &sheet, &chance)
    case .signed: drawSigned(on: &sheet, &chance)
    }
    let foot = side == .first ? "- 1 -" : "- 4 -"
    sheet.letter(foot, at: at(590, 1680), height: 18 * scale, .print)
    return sheet.pixels
  }

  private func drawFirst(on sheet: inout Canvas, _ chance: inout Chance) {
    sheet.write(6, at: at(372, 130), size: 70 * scale, &chance, weight: 0.1, spacing: 1.2)
    sheet.letter("NO. HZ-2025-0817", at: at(830, 235), height: 20 * scale, .print)
    var y = 300.0
    for line in 0..<4 {
      sheet.write(5, at: at(130, y), size: 28 * scale, &chance)
      blank(on: &sheet, from: 300, to: 1110, y: y + 34)
      sheet.write(7 + chance.below(9), at: at(320, y - 2), size: 30 * scale, &chance, .pen)
      if line == 1 {
        let number = "330102" + "19750308" + "0000"
        sheet.letter(number, at: at(760, y + 2), height: 24 * scale, .pen)
      }
      y += 66
    }
    for paragraph in 0..<5 {
      article(paragraph, on: &sheet, at: &y, &chance)
    }
  }

  private func drawSigned(on sheet: inout Canvas, _ chance: inout Chance) {
    var y = 150.0
    for paragraph in 5..<9 { article(paragraph, on: &sheet, at: &y, &chance) }
    y = max(y, 1010) + 40
    for (column, x) in [130.0, 660.0].enumerated() {
      sheet.write(4, at: at(x, y), size: 30 * scale, &chance, weight: 0.1)
      sheet.write(2, at: at(x, y + 110), size: 30 * scale, &chance)
      blank(on: &sheet, from: x + 90, to: x + 430, y: y + 146)
      sheet.sign(at: at(x + 120, y + 52), width: 260 * scale, height: 84 * scale, &chance)
      sheet.write(4, at: at(x, y + 200), size: 26 * scale, &chance)
      let number = column == 0 ? "33010219750308****" : "34012219880509****"
      sheet.letter(number, at: at(x + 130, y + 202), height: 22 * scale, .pen)
      sheet.write(2, at: at(x, y + 270), size: 26 * scale, &chance)
      sheet.letter("138****000\(column)", at: at(x + 130, y + 272), height: 22 * scale, .pen)
      sheet.write(2, at: at(x, y + 340), size: 26 * scale, &chance)
      sheet.letter("2025.03.01", at: at(x + 130, y + 342), height: 22 * scale, .pen)
    }
    sheet.seal(around: at(400, y + 250), 150 * scale, &chance)
  }

  /// A paragraph with its number, words in Latin letters and blanks that were filled in.
  private func article(
    _ number: Int,
    on sheet: inout Canvas,
    at y: inout Double,
    _ chance: inout Chance
  ) {
    y += 24
    sheet.write(3, at: at(130, y), size: 28 * scale, &chance, weight: 0.105)
    sheet.write(4 + chance.below(4), at: at(240, y), size: 28 * scale, &chance, weight: 0.105)
    y += 52
    let words = ["RMB 4,500.00", "2025.03.01", "2027.02.28", "WIFI", "60 M2", "2-501", "10%"]
    let lines = 2 + (number + 1) % 2
    for line in 0..<lines {
      var x = line == 0 ? 190.0 : 130.0
      let end = line == lines - 1 ? 500 + 500 * chance.between(0, 1) : 1080
      let special = chance.below(3)
      var piece = 0
      while x < end {
        if piece == special {
          let word = words[(number * 3 + line) % words.count]
          sheet.letter(word, at: at(x + 6, y + 4), height: 22 * scale, .pen)
          let wide = Double(word.count) * 17.6 + 12
          blank(on: &sheet, from: x, to: x + wide, y: y + 34)
          x += wide + 8
        } else {
          let signs = min(6 + chance.below(8), Int((1110 - x) / 31))
          guard signs > 0 else { break }
          sheet.write(signs, at: at(x, y), size: 28 * scale, &chance)
          x += Double(signs) * 30.8 + 10
        }
        piece += 1
      }
      y += 50
    }
  }

  private func blank(on sheet: inout Canvas, from left: Double, to right: Double, y: Double) {
    sheet.stroke([at(left, y), at(right, y)], thickness: 1.6 * scale, .print)
  }

  private func at(_ x: Double, _ y: Double) -> Spot { Spot(x * scale, y * scale) }
}
