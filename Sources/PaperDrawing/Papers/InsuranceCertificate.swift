import Casework

/// A made-up statement of social insurance: a table of months and amounts, A4 as printed.
public struct InsuranceCertificate: Sendable {
  private let scale: Double
  private let seed: UInt64

  /// - Parameter scale: 1 is 150 dpi, 1240 × 1754 pixels.
  public init(scale: Double = 1, seed: UInt64 = 1) {
    self.scale = scale
    self.seed = seed
  }

  public func page() -> PagePixels {
    var sheet = Canvas(
      width: Int((1240 * scale).rounded()),
      height: Int((1754 * scale).rounded()),
      .white
    )
    var chance = Chance(seed: seed &+ 9000)
    sheet.write(13, at: at(226, 130), size: 54 * scale, &chance, weight: 0.1)
    let facts: [(x: Double, y: Double, text: String)] = [
      (130, 260, "34012219880509****"), (700, 260, "2026.11.20"), (130, 320, "3301-0042-7719"),
      (700, 320, "12"),
    ]
    for fact in facts {
      sheet.write(4, at: at(fact.x, fact.y), size: 26 * scale, &chance)
      sheet.letter(fact.text, at: at(fact.x + 140, fact.y + 2), height: 22 * scale)
    }
    table(on: &sheet, &chance)
    sheet.write(16, at: at(130, 1330), size: 26 * scale, &chance)
    sheet.write(9, at: at(130, 1380), size: 26 * scale, &chance)
    sheet.write(8, at: at(730, 1470), size: 28 * scale, &chance)
    sheet.letter("2026.11.20", at: at(770, 1520), height: 24 * scale)
    sheet.seal(around: at(880, 1470), 130 * scale, &chance)
    return sheet.pixels
  }

  private static let columns: [Double] = [110, 200, 380, 560, 750, 940, 1130]

  private func table(on sheet: inout Canvas, _ chance: inout Chance) {
    let (top, rowHeight, rows) = (400.0, 66.0, 13)
    sheet.fill(
      x: 110 * scale,
      y: top * scale,
      width: 1020 * scale,
      height: rowHeight * scale,
      Colour(226, 232, 240)
    )
    for row in 0...rows {
      let y = top + rowHeight * Double(row)
      sheet.stroke([at(110, y), at(1130, y)], thickness: 1.8 * scale, .print)
    }
    for x in Self.columns {
      let ends = [at(x, top), at(x, top + rowHeight * Double(rows))]
      sheet.stroke(ends, thickness: 1.8 * scale, .print)
    }
    for (column, x) in Self.columns.dropLast().enumerated() {
      let signs = column == 0 ? 2 : 4
      sheet.write(signs, at: at(x + 14, top + 20), size: 26 * scale, &chance, weight: 0.1)
    }
    let pay = 4800 + 100 * chance.below(60)
    for row in 1..<rows {
      let month = 1 + (row + 10) % 12
      let cells = [
        "\(row)", "\(row < 2 ? 2025 : 2026).\(month < 10 ? "0" : "")\(month)", "\(pay).00",
        "\(pay * 8 / 100).00", "\(pay * 2 / 100).00", "",
      ]
      for (column, cell) in cells.enumerated() {
        let spot = at(Self.columns[column] + 22, top + rowHeight * Double(row) + 22)
        sheet.letter(cell, at: spot, height: 22 * scale)
      }
      let place = at(Self.columns[5] + 40, top + rowHeight * Double(row) + 20)
      sheet.write(3, at: place, size: 26 * scale, &chance)
    }
  }

  private func at(_ x: Double, _ y: Double) -> Spot { Spot(x * scale, y * scale) }
}
