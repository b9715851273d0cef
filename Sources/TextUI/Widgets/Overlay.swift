extension Frame {
  /// A box in the middle of `area` that lies over everything: what is beneath it cannot be
  /// clicked any more.
  /// - Parameter size: of the box with its border; less when `area` is smaller.
  /// - Returns: the block within the border, one cell free at the left and the right.
  public mutating func overlay(
    _ size: Size,
    in area: Rect,
    title: Phrase? = nil,
    style: Style = .accent
  ) -> Rect {
    coverTargets()
    cursor = nil
    let rect = area.centred(size)
    box(rect, title: title, style: style)
    return Rect(
      x: rect.x + 2,
      y: rect.y + 1,
      width: max(0, rect.width - 4),
      height: max(0, rect.height - 2)
    )
  }

  /// The text in rows of at most `width` cells in this frame's widths.
  func rows(of text: ShownText, width: Int) -> [ShownText] {
    text.wrapped(toWidth: max(2, width), ambiguous: look.ambiguousWidth)
  }

  /// The phrase in rows of at most `width` cells in this frame's language.
  func rows(of phrase: Phrase, width: Int) -> [ShownText] { rows(of: text(phrase), width: width) }
}
