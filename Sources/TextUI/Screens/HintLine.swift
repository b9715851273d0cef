/// The last line: what the keys do here, and at its right end those that work everywhere, so that
/// help and language are never crowded out. Every hint can be clicked.
struct HintLine {
  let hints: [KeyHint]
  let everywhere: [KeyHint]

  /// Cells between two hints.
  private static let gap = 3

  func draw(on frame: inout Frame, row: Int) {
    let always = everywhere.map { Words($0, on: frame) }
    let reserved = always.reduce(0) { $0 + $1.width + Self.gap }
    var x = frame.size.width - 1 - max(0, reserved - Self.gap)
    let end = x - Self.gap
    for words in always {
      words.draw(on: &frame, at: Point(x: x, y: row))
      x += words.width + Self.gap
    }
    x = 1
    for hint in hints {
      let words = Words(hint, on: frame)
      guard x + words.width <= end else { break }
      words.draw(on: &frame, at: Point(x: x, y: row))
      x += words.width + Self.gap
    }
  }

  /// A hint in the frame's language, measured once.
  private struct Words {
    let hint: KeyHint
    let name: ShownText
    let label: ShownText
    let nameWidth: Int
    let width: Int

    init(_ hint: KeyHint, on frame: Frame) {
      self.hint = hint
      name = hint.name
      label = frame.text(hint.label)
      nameWidth = frame.width(of: name)
      width = nameWidth + 1 + frame.width(of: label)
    }

    func draw(on frame: inout Frame, at point: Point) {
      frame.write(name, at: point, style: hint.isRefused ? .secondary : .accent)
      frame.write(label, at: Point(x: point.x + nameWidth + 1, y: point.y), style: .secondary)
      frame.addTarget(Rect(x: point.x, y: point.y, width: width, height: 1), key: hint.key)
    }
  }
}
