/// The last line: what the keys do here. Every hint can be clicked.
struct HintLine {
  let hints: [KeyHint]

  func draw(on frame: inout Frame, row: Int) {
    var x = 1
    for hint in hints {
      let label = frame.text(hint.label)
      let width = frame.width(of: hint.name) + 1 + frame.width(of: label)
      guard x + width <= frame.size.width - 1 else { break }
      let used = frame.write(
        hint.name,
        at: Point(x: x, y: row),
        style: hint.isRefused ? .secondary : .accent
      )
      frame.write(label, at: Point(x: x + used + 1, y: row), style: .secondary)
      frame.addTarget(Rect(x: x, y: row, width: width, height: 1), key: hint.key)
      x += width + 3
    }
  }
}
