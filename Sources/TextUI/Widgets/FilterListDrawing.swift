extension FilterList {
  /// Draws the list as a box over the page, in the middle of `rect` and no higher than needed.
  public func draw(on frame: inout Frame, in rect: Rect) {
    let height = min(rect.height, max(9, options.count + 5))
    let inner = frame.overlay(Size(width: rect.width, height: height), in: rect, title: title)
    guard inner.width > 0, inner.height > 3 else { return }
    let label = frame.write("查找：", at: Point(x: inner.x, y: inner.y), style: .secondary)
    frame.rule(at: Point(x: inner.x, y: inner.y + 1), width: inner.width)
    let list = Rect(
      x: inner.x,
      y: inner.y + 2,
      width: inner.width,
      height: inner.height - 3
    )
    if matches.isEmpty {
      drawNothingFound(on: &frame, in: list)
    } else {
      drawRows(on: &frame, in: list)
    }
    drawFoot(on: &frame, in: inner)
    // Last, so that the hardware cursor stands where an input method has to write.
    query.draw(
      on: &frame,
      at: Point(x: inner.x + label, y: inner.y),
      width: max(1, inner.width - label),
      focused: true
    )
  }

  private func drawRows(on frame: inout Frame, in rect: Rect) {
    let window = RowWindow(count: matches.count, selected: highlightedRow, height: rect.height)
    for row in window.rows {
      let y = rect.y + row - window.rows.lowerBound
      let line = Rect(x: rect.x, y: y, width: rect.width, height: 1)
      drawRow(matches[row], on: &frame, in: line, isHighlighted: row == highlightedRow)
      frame.addTarget(line, key: .press(Spot(part: part, item: matches[row])))
    }
    frame.scrollBar(window, column: rect.right + 1, from: rect.y, height: rect.height)
  }

  private func drawRow(
    _ index: Int,
    on frame: inout Frame,
    in line: Rect,
    isHighlighted: Bool
  ) {
    let option = options[index]
    if isHighlighted {
      frame.fill(line, style: .focused)
      let marker = frame.look.usesASCIILines ? ShownText(verbatim: ">") : ShownText(verbatim: "▸")
      frame.write(marker, at: Point(x: line.x, y: line.y), style: .focused)
    }
    let noteWidth = option.note.map { min(frame.width(of: $0), line.width / 2) } ?? 0
    let gap = noteWidth > 0 ? 2 : 0
    frame.write(
      option.title,
      at: Point(x: line.x + 2, y: line.y),
      style: isHighlighted ? .focused : .plain,
      width: max(0, line.width - 2 - noteWidth - gap)
    )
    guard let note = option.note, noteWidth > 0 else { return }
    frame.write(
      note,
      at: Point(x: line.right - noteWidth, y: line.y),
      style: isHighlighted ? .focused : .secondary,
      width: noteWidth
    )
  }

  private func drawNothingFound(on frame: inout Frame, in rect: Rect) {
    guard !isFiltering else {
      frame.write("正在查找…", at: Point(x: rect.x, y: rect.y), width: rect.width)
      return
    }
    let phrases: [Phrase] =
      options.isEmpty
      ? ["这里还没有可选的项，请按 Esc 返回"]
      : [
        "没有符合的项：\(ShownText(query.text))",
        "请减少输入的字（Backspace 删除一字，Ctrl-U 清空），或换一种写法",
      ]
    var y = rect.y
    for (index, phrase) in phrases.enumerated() {
      for line in frame.rows(of: phrase, width: rect.width) where y < rect.bottom {
        frame.write(
          line,
          at: Point(x: rect.x, y: y),
          style: index == 0 ? .warning : .plain,
          width: rect.width
        )
        y += 1
      }
    }
  }

  private func drawFoot(on frame: inout Frame, in rect: Rect) {
    let row = rect.bottom - 1
    let place = matches.isEmpty ? 0 : highlightedRow + 1
    let count = ShownText("\(place)/\(matches.count)\(isFiltering ? "…" : "")")
    let width = frame.width(of: count)
    frame.write(
      "可输入汉字、拼音或拼音首字母",
      at: Point(x: rect.x, y: row),
      style: .secondary,
      width: max(0, rect.width - width - 1)
    )
    frame.write(count, endingAt: rect.right, row: row, style: .secondary)
  }
}
