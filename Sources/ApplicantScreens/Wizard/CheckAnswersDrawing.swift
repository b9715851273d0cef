import Casework
import TextUI

/// Draws the check page: the lines around the one in focus, and a scroll mark when there are more.
struct CheckAnswersDrawing {
  let screen: CheckAnswersScreen

  /// One row of cells.
  private enum Line {
    case blank
    case heading(Phrase)
    /// Part of a row: the label only on its first line.
    case row(Int, label: ShownText?, answer: ShownText)
    case statement(ShownText)
    case buttons

    func isOf(_ focus: Int, rows: Int) -> Bool {
      switch self {
      case .row(let index, _, _): index == focus
      case .buttons: focus >= rows
      case .blank, .heading, .statement: false
      }
    }
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let rest = frame.drawWizardSteps(current: .documents, in: area)
    frame.write(
      "请核对以下内容，需要修改的选中后按 Enter；确认无误后在页末提交。",
      at: Point(x: rest.x + 3, y: rest.y),
      width: rest.width - 5
    )
    let place = Rect(
      x: rest.x + 3,
      y: rest.y + 2,
      width: min(rest.width, 120) - 6,
      height: rest.height - 3
    )
    let lines = lines(on: frame, width: place.width)
    let top = top(of: lines, height: place.height)
    for (offset, line) in lines.dropFirst(top).prefix(place.height).enumerated() {
      draw(line, on: &frame, in: place, row: place.y + offset)
    }
    drawMore(above: top, beneath: lines.count - top - place.height, on: &frame, in: place)
  }

  /// The first line shown: the focus stands in the middle, and the ends are never passed.
  private func top(of lines: [Line], height: Int) -> Int {
    let first = lines.firstIndex { $0.isOf(screen.focus, rows: screen.rows.count) } ?? 0
    return max(0, min(first - height / 2, lines.count - height))
  }

  private func lines(on frame: Frame, width: Int) -> [Line] {
    var lines: [Line] = []
    for part in CheckAnswersRow.Part.allCases {
      let rows = screen.rows.indices.filter { screen.rows[$0].part == part }
      guard !rows.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(part.heading))
      lines += rows.flatMap { self.lines(of: $0, on: frame, width: width) }
    }
    let statement = frame.text(
      screen.draft.answers.isForAnother
        ? "代办人承诺：以上信息和材料真实、准确、有效，并已得到申领人同意。"
        : "本人承诺：以上信息和材料真实、准确、有效，如有虚假，愿承担法律责任。"
    )
    let ambiguous = frame.look.ambiguousWidth
    let words = statement.wrapped(toWidth: width, ambiguous: ambiguous)
    return lines + [.blank] + words.map { .statement($0) } + [.blank, .buttons]
  }

  private func lines(of index: Int, on frame: Frame, width: Int) -> [Line] {
    let row = screen.rows[index]
    let answer = index == screen.focus ? row.unmasked ?? row.answer : row.answer
    let room = width - column(of: row, width: width) - change(on: frame)
    let ambiguous = frame.look.ambiguousWidth
    let words = frame.text(answer).wrapped(toWidth: room, ambiguous: ambiguous)
    return words.enumerated().map {
      .row(index, label: $0.offset == 0 ? frame.text(row.label) : nil, answer: $0.element)
    }
  }

  /// Where the answers begin; the names of materials are long.
  private func column(of row: CheckAnswersRow, width: Int) -> Int {
    row.part == .documents ? width * 9 / 16 : 12
  }

  /// The cells kept for 修改 at the right.
  private func change(on frame: Frame) -> Int { frame.width(of: "修改" as Phrase) + 2 }

  private func draw(_ line: Line, on frame: inout Frame, in place: Rect, row y: Int) {
    switch line {
    case .blank:
      break
    case .heading(let words):
      frame.rule(at: Point(x: place.x - 1, y: y), width: place.width + 1, heading: words)
    case .statement(let words):
      frame.write(words, at: Point(x: place.x, y: y), style: .warning)
    case .row(let index, let label, let answer):
      draw(index, label: label, answer: answer, on: &frame, in: place, row: y)
    case .buttons:
      drawButtons(on: &frame, in: place, row: y)
    }
  }

  private func draw(
    _ index: Int,
    label: ShownText?,
    answer: ShownText,
    on frame: inout Frame,
    in place: Rect,
    row y: Int
  ) {
    let row = screen.rows[index]
    let isFocused = index == screen.focus
    let line = Rect(x: place.x, y: y, width: place.width, height: 1)
    let column = column(of: row, width: place.width)
    if isFocused { frame.fill(line, style: .focused) }
    let plain: Style = row.isMissing ? .error : .plain
    frame.write(
      answer,
      at: Point(x: place.x + column, y: y),
      style: isFocused ? .focused : plain
    )
    frame.addTarget(line, key: .press(Spot(part: 0, item: index)))
    guard let label else { return }
    frame.write(
      label,
      at: Point(x: place.x, y: y),
      style: isFocused ? .focused : .secondary,
      width: column - 1
    )
    frame.write(
      "修改" as Phrase,
      endingAt: line.right,
      row: y,
      style: isFocused ? .focused : .accent
    )
    if isFocused { mark(Point(x: place.x - 2, y: y), on: &frame) }
  }

  private func mark(_ point: Point, on frame: inout Frame) {
    let marker = frame.look.usesASCIILines ? ShownText(verbatim: ">") : ShownText(verbatim: "▸")
    frame.write(marker, at: point, style: .accent)
    frame.cursor = Point(x: point.x + 2, y: point.y)
  }

  private func drawButtons(on frame: inout Frame, in place: Rect, row y: Int) {
    var right = place.right
    let buttons: [(Phrase, Int)] = [
      ("提交", screen.submitFocus), ("返回", screen.backFocus),
    ]
    for (label, focus) in buttons {
      let text = ShownText(verbatim: "[ ") + frame.text(label) + ShownText(verbatim: " ]")
      let width = frame.width(of: text)
      let point = Point(x: right - width, y: y)
      frame.write(text, at: point, style: focus == screen.focus ? .focused : .accent)
      let rect = Rect(x: point.x, y: y, width: width, height: 1)
      frame.addTarget(rect, key: .press(Spot(part: 0, item: focus)))
      if focus == screen.focus { mark(Point(x: point.x - 2, y: y), on: &frame) }
      right = point.x - 4
    }
  }

  /// How many lines there are outside the window, in the margin where the eye looks for them.
  private func drawMore(above: Int, beneath: Int, on frame: inout Frame, in place: Rect) {
    if above > 0 {
      let words: Phrase = "↑ 上面还有 \(above) 行"
      frame.write(words, endingAt: place.right, row: place.y - 1, style: .secondary)
    }
    guard beneath > 0 else { return }
    let words: Phrase = "还有 \(beneath) 行 ↓"
    frame.write(words, endingAt: place.right, row: place.bottom, style: .secondary)
  }
}
