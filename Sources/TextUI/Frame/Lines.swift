extension Frame {
  /// A horizontal line of `width` cells, with a heading in it when one is given.
  public mutating func rule(
    at point: Point,
    width: Int,
    heading: Phrase? = nil,
    style: Style = .secondary
  ) {
    write(ShownCharacter(look.usesASCIILines ? "-" : "─"), times: width, at: point, style: style)
    guard let heading else { return }
    let text = ShownText(verbatim: " ") + self.text(heading) + ShownText(verbatim: " ")
    write(text, at: Point(x: point.x + 1, y: point.y), style: .heading, width: width - 2)
  }

  /// A blank box with a border, and its title in the border.
  public mutating func box(_ rect: Rect, title: Phrase? = nil, style: Style = .accent) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    fill(rect)
    let corners: [ShownText] =
      look.usesASCIILines
      ? Array(repeating: ShownText(verbatim: "+"), count: 4)
      : [
        ShownText(verbatim: "┌"), ShownText(verbatim: "┐"), ShownText(verbatim: "└"),
        ShownText(verbatim: "┘"),
      ]
    let side = look.usesASCIILines ? ShownText(verbatim: "|") : ShownText(verbatim: "│")
    rule(at: Point(x: rect.x + 1, y: rect.y), width: rect.width - 2, style: style)
    rule(at: Point(x: rect.x + 1, y: rect.bottom - 1), width: rect.width - 2, style: style)
    for y in rect.y + 1..<rect.bottom - 1 {
      write(side, at: Point(x: rect.x, y: y), style: style)
      write(side, at: Point(x: rect.right - 1, y: y), style: style)
    }
    let places = [
      Point(x: rect.x, y: rect.y), Point(x: rect.right - 1, y: rect.y),
      Point(x: rect.x, y: rect.bottom - 1), Point(x: rect.right - 1, y: rect.bottom - 1),
    ]
    for (corner, place) in zip(corners, places) { write(corner, at: place, style: style) }
    guard let title else { return }
    let text = ShownText(verbatim: " ") + self.text(title) + ShownText(verbatim: " ")
    write(
      text,
      at: Point(x: rect.x + 2, y: rect.y),
      style: .heading,
      width: max(0, rect.width - 4)
    )
  }
}
