import CaseWords
import Casework
import TextUI

/// A marked sample in cells: the sheet as it lies on the table, its marks lit up and its stamp
/// red, and what each mark means.
struct SampleDrawing {
  let sample: Sample

  /// The rows the sheet takes.
  func height(on frame: Frame) -> Int { rows(frame.look).count }

  /// Draws the sheet with its top left corner at `point`; at most 46 × 15 cells.
  func drawOutline(on frame: inout Frame, at point: Point) {
    let paints = SamplePaint(rows(frame.look), marks: sample.marks.map(\.sign)).painted
    for (offset, row) in paints.enumerated() {
      var x = point.x
      for sign in fitting(row, frame.look) {
        let place = Point(x: x, y: point.y + offset)
        x += frame.write(ShownText(sign.text), at: place, style: sign.paint.style)
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

  /// In the words of the page, where the office has drawn it so.
  private func rows(_ look: Look) -> [String] {
    switch look.catalogue.language {
    case .chinese: sample.drawing
    case .english: sample.englishDrawing ?? sample.drawing
    }
  }

  /// The row as this terminal can draw it: lines in ASCII where it asks for them, and where ①
  /// takes two cells, a blank less behind it, so that the border stays straight.
  private func fitting(_ row: [SamplePaint.Sign], _ look: Look) -> [SamplePaint.Sign] {
    guard look.usesASCIILines else { return row }
    var signs: [SamplePaint.Sign] = []
    var owed = 0
    for sign in row {
      let width = ShownText(sign.text).width(ambiguous: look.ambiguousWidth)
      if let plain = Self.plainSigns[sign.text] {
        signs.append(SamplePaint.Sign(text: plain, paint: sign.paint))
      } else if owed > 0, sign.text == " " || sign.text == "_" {
        owed -= 1
      } else {
        owed += width - ShownText(sign.text).width()
        signs.append(sign)
      }
    }
    return signs
  }

  private static let plainSigns = [
    "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
    "─": "-", "│": "|", "╱": "/", "╲": "\\", "▒": ":", "▓": "#", "█": "#", "▄": ".", "▀": "'",
    "★": "*",
  ]
}

extension Frame {
  /// The sample of a material and what its marks mean, beside something else; nothing where the
  /// office has drawn none.
  mutating func drawSample(of material: MaterialID, _ office: Office, in rect: Rect) {
    guard let sample = office.samples.sample(of: material) else { return }
    let drawing = SampleDrawing(sample: sample)
    write("标注样本", at: Point(x: rect.x, y: rect.y), style: .heading)
    drawing.drawOutline(on: &self, at: Point(x: rect.x, y: rect.y + 1))
    let top = rect.y + 2 + drawing.height(on: self)
    let rest = Rect(x: rect.x, y: top, width: rect.width, height: rect.bottom - top)
    drawing.drawMeanings(on: &self, in: rest)
  }
}
