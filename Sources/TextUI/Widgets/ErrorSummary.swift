/// What has to be put right on a page, as a list that takes the focus and leads to each field.
public struct ErrorSummary<Name: Hashable & Sendable>: Sendable {
  /// What a key led to.
  public enum Result: Sendable, Hashable {
    case open
    /// To the field: the focus goes there, the summary is put away.
    case jump(Name)
    case closed
  }

  /// The fields in the page's order, with the words that stand beside them.
  public let errors: [(name: Name, words: Phrase)]
  /// The place of the chosen one in `errors`.
  public private(set) var selected = 0
  let part: Int

  /// - Parameter part: the `part` of the spots that clicks carry; `item` is the error.
  public init(_ errors: [(Name, Phrase)], part: Int = 0) {
    self.errors = errors.map { (name: $0.0, words: $0.1) }
    self.part = part
  }

  /// ↑↓ and the wheel choose, Enter and a click lead to the field, Esc closes.
  public mutating func type(_ key: Key) -> Result {
    switch key {
    case .escape:
      return .closed
    case .enter:
      return errors.indices.contains(selected) ? .jump(errors[selected].name) : .closed
    case .press(let spot):
      guard spot.part == part, errors.indices.contains(spot.item) else { return .open }
      return .jump(errors[spot.item].name)
    case .tab:
      return type(.down)
    case .backTab:
      return type(.up)
    default:
      if let row = key.row(from: selected, count: errors.count) { selected = row }
      return .open
    }
  }

  /// Draws a box over the page, in the middle of `rect` and no higher than needed.
  public func draw(on frame: inout Frame, in rect: Rect) {
    let width = min(rect.width, 72)
    let rows = rows(on: frame, width: width - 8)
    let title: Phrase = errors.count == 1 ? "有 1 处需要修改" : "有 \(errors.count) 处需要修改"
    let size = Size(width: width, height: rows.count + 4)
    let inner = frame.overlay(size, in: rect, title: title, style: .error)
    guard inner.width > 4, inner.height > 2 else { return }
    let list = Rect(x: inner.x, y: inner.y, width: inner.width, height: inner.height - 2)
    let first = rows.firstIndex { $0.error == selected } ?? 0
    let window = RowWindow(count: rows.count, selected: first, height: list.height)
    for index in window.rows {
      let line = Rect(
        x: list.x,
        y: list.y + index - window.rows.lowerBound,
        width: list.width,
        height: 1
      )
      draw(rows[index], on: &frame, in: line)
    }
    frame.scrollBar(window, column: list.right + 1, from: list.y, height: list.height)
    frame.write(
      "↑↓ 选择   Enter 前往修改   Esc 关闭",
      at: Point(x: inner.x, y: inner.bottom - 1),
      style: .secondary,
      width: inner.width
    )
  }

  /// One row of an error's words.
  private struct Row {
    let error: Int
    let isFirst: Bool
    let text: ShownText
  }

  private func rows(on frame: Frame, width: Int) -> [Row] {
    errors.enumerated().flatMap { index, error in
      frame.rows(of: error.words, width: width).enumerated().map {
        Row(error: index, isFirst: $0.offset == 0, text: $0.element)
      }
    }
  }

  private func draw(_ row: Row, on frame: inout Frame, in line: Rect) {
    let isChosen = row.error == selected
    let style: Style = isChosen ? .focused : .plain
    if isChosen { frame.fill(line, style: style) }
    if row.isFirst {
      let chosen = frame.look.usesASCIILines ? ShownText(verbatim: ">") : ShownText(verbatim: "▸")
      let marker = isChosen ? chosen : ShownText(verbatim: "✗")
      frame.write(marker, at: Point(x: line.x, y: line.y), style: isChosen ? .focused : .error)
      if isChosen { frame.cursor = Point(x: line.x, y: line.y) }
    }
    frame.write(
      row.text,
      at: Point(x: line.x + 2, y: line.y),
      style: style,
      width: max(0, line.width - 2)
    )
    frame.addTarget(line, key: .press(Spot(part: part, item: row.error)))
  }
}
