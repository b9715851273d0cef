extension Form {
  /// Draws a field with its label before it; the one in focus carries a ▸ and the cursor.
  /// - Parameters:
  ///   - point: where the label begins; the marker stands two cells before it.
  ///   - labelWidth: the cells from the label's begin to the field's.
  ///   - width: the field's own cells.
  public func draw(
    _ name: Name,
    label: Phrase,
    on frame: inout Frame,
    at point: Point,
    labelWidth: Int,
    width: Int
  ) {
    let isWrong = errors[name] != nil
    frame.write(
      label,
      at: point,
      style: isWrong ? .error : .secondary,
      width: max(1, labelWidth - 1)
    )
    if isWrong, name != focus {
      frame.write(
        ShownText(verbatim: "✗"),
        at: Point(x: point.x - 2, y: point.y),
        style: .error
      )
    }
    // A finger points at the label as well; beyond the last item, so that no answer is changed.
    let beside = Rect(x: point.x, y: point.y, width: labelWidth, height: 1)
    frame.addTarget(beside, key: .press(Spot(part: part(name), item: .max)))
    draw(
      name,
      on: &frame,
      at: Point(x: point.x + labelWidth, y: point.y),
      width: width,
      marker: point.x - 2
    )
  }

  /// Draws a field without a label.
  /// - Parameter marker: the column of the ▸ when in focus; two cells before the field by itself.
  public func draw(
    _ name: Name,
    on frame: inout Frame,
    at point: Point,
    width: Int,
    marker: Int? = nil
  ) {
    guard let field = self[name] else { return }
    if locked.contains(name) {
      drawLocked(field, on: &frame, at: point, width: width, part: part(name))
      return
    }
    let isFocused = name == focus
    let part = part(name)
    if isFocused {
      frame.write(
        frame.look.usesASCIILines ? ShownText(verbatim: ">") : ShownText(verbatim: "▸"),
        at: Point(x: marker ?? point.x - 2, y: point.y),
        style: .accent
      )
    }
    switch field {
    case .text(let text):
      text.draw(on: &frame, at: point, width: width, focused: isFocused, part: part)
    case .choice(let choice):
      choice.draw(on: &frame, at: point, focused: isFocused, part: part)
    case .pick(let value, let empty):
      drawPick(value, empty, on: &frame, at: point, width: width, focused: isFocused)
      target(Rect(x: point.x, y: point.y, width: width, height: 1), part: part, on: &frame)
    case .check(let isChecked, let label):
      let mark = isChecked ? ShownText(verbatim: "[x] ") : ShownText(verbatim: "[ ] ")
      let used = frame.write(
        mark + frame.text(label),
        at: point,
        style: isFocused ? .focused : .plain,
        width: width
      )
      target(Rect(x: point.x, y: point.y, width: used, height: 1), part: part, on: &frame)
      if isFocused { frame.cursor = Point(x: point.x + 1, y: point.y) }
    case .button(let label):
      drawButton(label, on: &frame, at: point, focused: isFocused, part: part)
    }
  }

  /// The answer alone: nothing that looks as if it could be changed.
  private func drawLocked(
    _ field: Field,
    on frame: inout Frame,
    at point: Point,
    width: Int,
    part: Int
  ) {
    let words: Phrase? =
      switch field {
      case .text(let text): Phrase(ShownText(text.text))
      case .choice(let choice): choice.selected.map { choice.options[$0] }
      case .pick(let value, _): value
      case .check(_, let label): label
      case .button: nil
      }
    if let words { frame.write(words, at: point, style: .secondary, width: width) }
    target(Rect(x: point.x, y: point.y, width: width, height: 1), part: part, on: &frame)
  }

  private func drawPick(
    _ value: Phrase?,
    _ empty: Phrase,
    on frame: inout Frame,
    at point: Point,
    width: Int,
    focused: Bool
  ) {
    let style: Style = focused ? .focused : .field
    frame.fill(Rect(x: point.x, y: point.y, width: width, height: 1), style: style)
    if let value {
      frame.write(value, at: point, style: style, width: width - 2)
    } else {
      frame.write(empty, at: point, style: focused ? .focused : .secondary, width: width - 2)
    }
    let arrow = frame.look.usesASCIILines ? ShownText(verbatim: "v") : ShownText(verbatim: "▾")
    frame.write(arrow, at: Point(x: point.x + width - 1, y: point.y), style: style)
    if focused { frame.cursor = point }
  }

  private func drawButton(
    _ label: Phrase,
    on frame: inout Frame,
    at point: Point,
    focused: Bool,
    part: Int
  ) {
    let text = ShownText(verbatim: "[ ") + frame.text(label) + ShownText(verbatim: " ]")
    let used = frame.write(text, at: point, style: focused ? .focused : .accent)
    target(Rect(x: point.x, y: point.y, width: used, height: 1), part: part, on: &frame)
    if focused { frame.cursor = Point(x: point.x + 2, y: point.y) }
  }

  private func target(_ rect: Rect, part: Int, on frame: inout Frame) {
    frame.addTarget(rect, key: .press(Spot(part: part, item: 0)))
  }
}
