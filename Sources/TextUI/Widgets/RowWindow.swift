/// Which rows of a long list are seen, from the chosen row alone.
///
/// The windows overlap, so that the chosen row has its neighbours in sight, and they change
/// seldom, so that ↓ repaints two rows and not the whole list.
struct RowWindow {
  /// The rows seen.
  let rows: Range<Int>
  /// All rows.
  let count: Int

  /// - Parameters:
  ///   - selected: the row that must be seen.
  ///   - height: the cells there are for rows, one each.
  init(count: Int, selected: Int, height: Int) {
    self.count = count
    guard count > 0, height > 0 else {
      rows = 0..<0
      return
    }
    guard count > height else {
      rows = 0..<count
      return
    }
    let chosen = min(max(0, selected), count - 1)
    let stride = max(1, height - 2)
    let page = height == 1 ? chosen : max(0, (chosen - 1) / stride) * stride
    let top = min(page, count - height)
    rows = top..<top + height
  }
}

extension Frame {
  /// Draws the thumb of a scroll bar on a column, and nothing when all rows are seen.
  mutating func scrollBar(_ window: RowWindow, column: Int, from row: Int, height: Int) {
    guard window.rows.count < window.count, height > 1 else { return }
    let length = max(1, height * window.rows.count / window.count)
    let room = max(1, window.count - window.rows.count)
    let start = (height - length) * window.rows.lowerBound / room
    let thumb = look.usesASCIILines ? ShownText(verbatim: "#") : ShownText(verbatim: "┃")
    for y in row + start..<row + start + length {
      write(thumb, at: Point(x: column, y: y), style: .accent)
    }
  }
}
