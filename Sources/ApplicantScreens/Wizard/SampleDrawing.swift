import CaseWords
import Casework
import TextUI

/// A marked sample in cells: the form's outline with its marks lit up, and what each mark means.
struct SampleDrawing {
  let sample: Sample

  /// The rows the outline takes.
  var height: Int { sample.drawing.count }

  /// Draws the outline with its top left corner at `point`; at most 46 × 15 cells.
  func drawOutline(on frame: inout Frame, at point: Point) {
    let stamp = Style(ink: .error, bold: true, reversed: true)
    for (offset, row) in sample.drawing.enumerated() {
      let cells = ShownText(fitting(row, frame.look))
      var x = point.x
      for cluster in cells.characters {
        let sign = String(cluster.character)
        var style = isLine(cluster.character) ? Style.secondary : .plain
        if sample.marks.contains(where: { $0.sign == sign }) {
          style = sign == "印" ? stamp : .warning
        }
        x += frame.write(ShownText(sign), at: Point(x: x, y: point.y + offset), style: style)
      }
    }
  }

  /// What the marks mean, a paragraph each.
  /// - Parameter spaced: with a blank row between them.
  func meanings(spaced: Bool) -> [Pager.Line] {
    var lines: [Pager.Line] = []
    for mark in sample.marks {
      if spaced, !lines.isEmpty { lines.append(.blank) }
      lines.append(.item(ShownText(mark.sign).padded(toWidth: 2), mark.meaning.phrase))
    }
    return lines
  }

  /// Draws the meanings, airy when there is room for it.
  func drawMeanings(on frame: inout Frame, in rect: Rect, pager: Pager = Pager()) {
    let airy = meanings(spaced: true)
    let fits = Pager.rowCount(of: airy, width: rect.width, on: frame) <= rect.height
    pager.draw(fits ? airy : meanings(spaced: false), on: &frame, in: rect)
  }

  private func isLine(_ character: Character) -> Bool { Self.plainLines[character] != nil }

  /// The row as this terminal can draw it: lines in ASCII where it asks for them, and where ①
  /// takes two cells, a blank less behind it, so that the border stays straight.
  private func fitting(_ row: String, _ look: Look) -> String {
    guard look.usesASCIILines else { return row }
    var text = ""
    var owed = 0
    for character in row {
      let width = ShownText(String(character)).width(ambiguous: look.ambiguousWidth)
      if let plain = Self.plainLines[character] {
        text.append(plain)
      } else if owed > 0, character == " " || character == "_" {
        owed -= 1
      } else {
        owed += width - ShownText(String(character)).width()
        text.append(character)
      }
    }
    return text
  }

  private static let plainLines: [Character: Character] = [
    "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
    "─": "-", "│": "|", "╱": "/", "╲": "\\", "▒": "#",
  ]
}
