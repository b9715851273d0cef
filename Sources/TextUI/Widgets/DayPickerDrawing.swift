extension DayPicker {
  /// A day's cells: bracket, number, mark, bracket.
  private static let dayWidth = 5
  private static let monthWidth = 7 * dayWidth
  private static let gap = 3

  /// The cells that `count` grids side by side take, with or without a row of notes a week.
  public func size(months count: Int, notes: Bool = false) -> Size {
    let weeks = months.map(\.weeks.count).max() ?? 0
    return Size(
      width: count * Self.monthWidth + max(0, count - 1) * Self.gap,
      height: 2 + weeks * (notes ? 2 : 1)
    )
  }

  /// Draws as many grids side by side as fit, the current day's among them. The open days' notes
  /// stand beneath the numbers when the height allows two rows a week.
  public func draw(on frame: inout Frame, in rect: Rect, focused: Bool = true) {
    guard !months.isEmpty else { return }
    let room = (rect.width + Self.gap) / (Self.monthWidth + Self.gap)
    let count = min(months.count, max(1, room))
    let index = months.firstIndex { $0.weeks.joined().contains { $0?.id == current } } ?? 0
    let first = min(index / count * count, months.count - count)
    let weeks = months.map(\.weeks.count).max() ?? 0
    let hasNotes = days.contains { $0.state.note != nil }
    let rowsPerWeek = hasNotes && rect.height >= 2 + 2 * weeks ? 2 : 1
    for (place, month) in months[first..<first + count].enumerated() {
      let x = rect.x + place * (Self.monthWidth + Self.gap)
      draw(month, on: &frame, x: x, in: rect, rowsPerWeek: rowsPerWeek, focused: focused)
    }
  }

  private func draw(
    _ month: Month,
    on frame: inout Frame,
    x: Int,
    in rect: Rect,
    rowsPerWeek: Int,
    focused: Bool
  ) {
    let title = frame.text(month.title)
    let indent = max(0, (Self.monthWidth - frame.width(of: title)) / 2)
    frame.write(
      title,
      at: Point(x: x + indent, y: rect.y),
      style: .heading,
      width: Self.monthWidth
    )
    let weekdays = frame.text("一 二 三 四 五 六 日").text.split(separator: " ")
    for (column, name) in weekdays.prefix(7).enumerated() {
      frame.write(
        ShownText(String(name)),
        at: Point(x: x + 1 + column * Self.dayWidth, y: rect.y + 1),
        style: .secondary,
        width: Self.dayWidth - 1
      )
    }
    for (row, week) in month.weeks.enumerated() {
      let y = rect.y + 2 + row * rowsPerWeek
      guard y + rowsPerWeek <= rect.bottom else { return }
      for (column, day) in week.prefix(7).enumerated() {
        guard let day else { continue }
        let cell = Rect(
          x: x + column * Self.dayWidth,
          y: y,
          width: Self.dayWidth,
          height: rowsPerWeek
        )
        draw(day, on: &frame, in: cell, focused: focused)
      }
    }
  }

  private func draw(_ day: Day, on frame: inout Frame, in cell: Rect, focused: Bool) {
    let isCurrent = day.id == current
    var style = day.state.style
    style.isUnderlined = day.isToday
    if isCurrent && focused { style.isReversed = true }
    let open = isCurrent ? ShownText(verbatim: "[") : ShownText(verbatim: " ")
    let close = isCurrent ? ShownText(verbatim: "]") : ShownText(verbatim: " ")
    let number = ShownText(day.label < 10 ? " \(day.label)" : "\(day.label)")
    let mark = day.mark(ascii: frame.look.usesASCIILines)
    var bracket = style
    bracket.isUnderlined = false
    frame.write(open, at: Point(x: cell.x, y: cell.y), style: isCurrent ? bracket : .plain)
    frame.write(number, at: Point(x: cell.x + 1, y: cell.y), style: style)
    frame.write(mark, at: Point(x: cell.x + 3, y: cell.y), style: bracket)
    frame.write(close, at: Point(x: cell.x + 4, y: cell.y), style: isCurrent ? bracket : .plain)
    if cell.height > 1, let note = day.state.note {
      frame.write(
        note,
        at: Point(x: cell.x + 1, y: cell.y + 1),
        style: .secondary,
        width: cell.width - 1
      )
    }
    frame.addTarget(cell, key: .press(Spot(part: part, item: day.id)))
    if isCurrent && focused { frame.cursor = Point(x: cell.x + 1, y: cell.y) }
  }

  /// Says what the marks mean, on one row; the held day's only when there is one.
  public func drawLegend(on frame: inout Frame, at point: Point) {
    let ascii = frame.look.usesASCIILines
    var signs: [(ShownText, Phrase)] = [
      (State.open().mark(ascii: ascii), "可选"), (State.full.mark(ascii: ascii), "已满"),
      (ShownText(verbatim: "[ ]"), "光标所在日"),
    ]
    if days.contains(where: \.isHeld) {
      signs.insert((Day.heldMark(ascii: ascii), "现预约"), at: 2)
    }
    var x = point.x
    for (sign, meaning) in signs {
      x += frame.write(sign, at: Point(x: x, y: point.y), style: .accent) + 1
      x += frame.write(meaning, at: Point(x: x, y: point.y), style: .secondary) + 3
    }
    frame.write("没有标记的日期不可选", at: Point(x: x, y: point.y), style: .secondary)
  }
}
