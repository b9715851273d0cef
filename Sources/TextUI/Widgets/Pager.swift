/// Scrolls through text longer than its place. Knows neither: what is drawn is clamped to them.
public struct Pager: Sendable, Hashable {
  /// A paragraph of the text.
  public enum Line: Sendable, Hashable {
    case text(Phrase)
    case heading(Phrase)
    /// A key or a name, and the words about it beside it.
    case pair(ShownText, Phrase)
    /// A marker (•, 1.) and the words behind it.
    case item(ShownText, Phrase)
    /// One row as it is, cut at the edge.
    case verbatim(ShownText, Style)
    case blank
  }

  /// Where the place is in the text, in rows.
  private enum Position: Sendable, Hashable {
    case fromTop(Int)
    case fromEnd(Int)
  }

  private var position = Position.fromTop(0)

  /// At the beginning of the text.
  public init() {}

  /// ↑↓ a row, PgUp PgDn and Space a page of ten, the wheel three, Home and End.
  /// - Parameter rowCount: the rows of the text where the page knows them (`rows(of:…)`), so that
  ///   scrolling beyond the end is forgotten at once.
  /// - Returns: whether the key was for the pager.
  @discardableResult
  public mutating func type(_ key: Key, rowCount: Int? = nil) -> Bool {
    switch key {
    case .up: scroll(by: -1)
    case .down: scroll(by: 1)
    case .pageUp: scroll(by: -10)
    case .pageDown, .character(" "): scroll(by: 10)
    case .mouse(let mouse) where mouse.button == .wheelUp: scroll(by: -3)
    case .mouse(let mouse) where mouse.button == .wheelDown: scroll(by: 3)
    case .home, .first: position = .fromTop(0)
    case .end, .last: position = .fromEnd(0)
    default: return false
    }
    if let rowCount, case .fromTop(let top) = position, top >= rowCount {
      position = .fromTop(max(0, rowCount - 1))
    }
    return true
  }

  private mutating func scroll(by rows: Int) {
    switch position {
    case .fromTop(let top): position = .fromTop(max(0, top + rows))
    case .fromEnd(let rest): position = .fromEnd(max(0, rest - rows))
    }
  }

  /// The first row shown of `count` rows in a place for `height`.
  func top(count: Int, height: Int) -> Int {
    let last = max(0, count - height)
    switch position {
    case .fromTop(let top): return min(top, last)
    case .fromEnd(let rest): return max(0, last - rest)
    }
  }

  /// Draws the part of the text that is scrolled to. With more beneath, the last row says how much
  /// and can be clicked.
  public func draw(_ lines: [Line], on frame: inout Frame, in rect: Rect) {
    guard rect.width > 0, rect.height > 0 else { return }
    let rows = Self.rows(of: lines, width: rect.width, on: frame)
    let isWhole = rows.count <= rect.height
    let height = isWhole || rect.height < 3 ? rect.height : rect.height - 1
    let first = top(count: rows.count, height: height)
    for (offset, row) in rows.dropFirst(first).prefix(height).enumerated() {
      for piece in row.pieces {
        frame.write(
          piece.text,
          at: Point(x: rect.x + piece.indent, y: rect.y + offset),
          style: piece.style,
          width: max(0, rect.width - piece.indent)
        )
      }
    }
    guard height < rect.height else { return }
    drawFoot(
      on: &frame,
      in: rect,
      above: first,
      beneath: rows.count - first - height
    )
  }

  private func drawFoot(on frame: inout Frame, in rect: Rect, above: Int, beneath: Int) {
    let row = rect.bottom - 1
    if above > 0 {
      let used = frame.write(
        "↑ 上面还有 \(above) 行",
        at: Point(x: rect.x, y: row),
        style: .secondary,
        width: rect.width / 2
      )
      frame.addTarget(Rect(x: rect.x, y: row, width: used, height: 1), key: .pageUp)
    }
    let words = frame.text(beneath > 0 ? "还有 \(beneath) 行 ↓" : "（完）")
    let width = min(frame.width(of: words), rect.width / 2)
    let start = Point(x: rect.right - width, y: row)
    frame.write(words, at: start, style: .secondary, width: width)
    guard beneath > 0 else { return }
    frame.addTarget(Rect(x: start.x, y: row, width: width, height: 1), key: .pageDown)
  }
}
