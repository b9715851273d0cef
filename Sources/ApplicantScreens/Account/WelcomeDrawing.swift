import TextUI

extension WelcomeScreen {
  func draw(on frame: inout Frame, in area: Rect) {
    let block = area.centred(Size(width: 64, height: 19))
    drawName(on: &frame, in: block)
    let rows = Choice.allCases.count
    // A larger window spreads the choices, so that a finger finds them.
    let step = max(3, min(5, (area.bottom - block.y - 6) / rows))
    for item in Choice.allCases {
      let rect = Rect(
        x: block.x,
        y: block.y + 6 + item.rawValue * step,
        width: block.width,
        height: 2
      )
      draw(item, on: &frame, in: rect)
    }
  }

  /// The service's name, set wide between two lines.
  private func drawName(on frame: inout Frame, in rect: Rect) {
    frame.rule(at: Point(x: rect.x, y: rect.y), width: rect.width, style: .accent)
    centre("杭 州 市 居 住 证 服 务 平 台", row: rect.y + 1, style: .heading, on: &frame, in: rect)
    centre("预约申领 · 网上初审 · 到窗口优先办理", row: rect.y + 2, style: .secondary, on: &frame, in: rect)
    frame.rule(at: Point(x: rect.x, y: rect.y + 3), width: rect.width, style: .accent)
  }

  private func draw(_ item: Choice, on frame: inout Frame, in rect: Rect) {
    let isChosen = item == choice
    let style: Style = isChosen ? .focused : .heading
    if isChosen {
      let marker = frame.look.usesASCIILines ? ShownText(verbatim: ">") : ShownText(verbatim: "▸")
      frame.write(marker, at: Point(x: rect.x + 4, y: rect.y), style: .accent)
      frame.cursor = Point(x: rect.x + 6, y: rect.y)
    }
    let digit = ShownText(" \(item.rawValue + 1)  ")
    let words = digit + frame.text(item.name) + ShownText(verbatim: " ")
    frame.write(words, at: Point(x: rect.x + 6, y: rect.y), style: style)
    frame.write(
      item.explanation,
      at: Point(x: rect.x + 10, y: rect.y + 1),
      style: .secondary,
      width: frame.size.width - rect.x - 11
    )
    frame.addTarget(rect, key: .press(Spot(part: 0, item: item.rawValue)))
  }

  private func centre(
    _ words: Phrase,
    row: Int,
    style: Style,
    on frame: inout Frame,
    in rect: Rect
  ) {
    let x = rect.x + max(0, (rect.width - frame.width(of: words)) / 2)
    frame.write(words, at: Point(x: x, y: row), style: style, width: rect.right - x)
  }
}
