extension Table {
  /// Draws the headings on the first row, if they are shown, and as many rows beneath as fit.
  /// - Parameter focused: whether the keys act on the table; only then is the choice reversed and
  ///   the cursor on it.
  public func draw(on frame: inout Frame, in rect: Rect, focused: Bool = true) {
    let head = showsHeadings ? 1 : 0
    guard rect.width > 2, rect.height > head else { return }
    let spans = spans(in: rect)
    for (column, span) in zip(columns, spans) where showsHeadings {
      write(frame.text(column.title), column, on: &frame, in: span, row: rect.y, style: .heading)
    }
    let list = Rect(x: rect.x, y: rect.y + head, width: rect.width, height: rect.height - head)
    if count == 0 {
      frame.write(
        emptyWords,
        at: Point(x: list.x + 2, y: list.y),
        style: .secondary,
        width: list.width - 2
      )
    }
    let window = RowWindow(count: count, selected: selected, height: list.height)
    for index in window.rows {
      let y = list.y + index - window.rows.lowerBound
      let line = Rect(x: list.x, y: y, width: list.width - 1, height: 1)
      let isChosen = index == selected
      let row = row(index)
      let style: Style = isChosen && focused ? .focused : row.style
      if isChosen { mark(line, on: &frame, style: style, focused: focused) }
      for ((column, span), cell) in zip(zip(columns, spans), row.cells) {
        write(frame.text(cell), column, on: &frame, in: span, row: y, style: style)
      }
      frame.addTarget(line, key: .press(Spot(part: part, item: index)))
    }
    frame.scrollBar(window, column: rect.right - 1, from: list.y, height: list.height)
  }

  /// A ▸ where the keys act; a hollow one where only the choice is remembered.
  private func mark(_ line: Rect, on frame: inout Frame, style: Style, focused: Bool) {
    frame.fill(line, style: style)
    let marker: StaticString =
      frame.look.usesASCIILines ? (focused ? ">" : "-") : (focused ? "▸" : "▹")
    frame.write(ShownText(verbatim: marker), at: Point(x: line.x, y: line.y), style: style)
    if focused { frame.cursor = Point(x: line.x, y: line.y) }
  }

  private func write(
    _ text: ShownText,
    _ column: Column,
    on frame: inout Frame,
    in span: Range<Int>,
    row: Int,
    style: Style
  ) {
    guard !span.isEmpty else { return }
    let free = span.count - frame.width(of: text)
    let x = column.isTrailing && free > 0 ? span.lowerBound + free : span.lowerBound
    frame.write(text, at: Point(x: x, y: row), style: style, width: span.upperBound - x)
  }

  /// The columns of cells of each column: two before the first for ▸, two between them, and one
  /// at the right for the scroll bar.
  private func spans(in rect: Rect) -> [Range<Int>] {
    let fixed = columns.reduce(0) { $0 + ($1.width ?? 0) }
    let flexible = columns.count { $0.width == nil }
    let gaps = 2 * max(0, columns.count - 1)
    let left = max(0, rect.width - 3 - gaps - fixed)
    var x = rect.x + 2
    var served = 0
    return columns.map { column in
      var width = column.width ?? 0
      if column.width == nil {
        width = left / flexible + (served < left % flexible ? 1 : 0)
        served += 1
      }
      let end = max(x, min(x + width, rect.right - 1))
      defer { x = min(end + 2, rect.right - 1) }
      return x..<end
    }
  }
}
