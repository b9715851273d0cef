/// The last line: what the keys do here, and at its right end those that work everywhere, so that
/// help and language are never crowded out. Every hint can be clicked.
struct HintLine {
  let hints: [KeyHint]
  let everywhere: [KeyHint]

  /// Cells between two hints.
  private static let gap = 3

  func draw(on frame: inout Frame, row: Int) {
    let reserved = everywhere.reduce(0) { $0 + Self.width(of: $1, on: frame) + Self.gap }
    var x = frame.size.width - 1 - max(0, reserved - Self.gap)
    let end = x - Self.gap
    for hint in everywhere { x += draw(hint, on: &frame, at: Point(x: x, y: row)) + Self.gap }
    x = 1
    for hint in hints {
      guard x + Self.width(of: hint, on: frame) <= end else { break }
      x += draw(hint, on: &frame, at: Point(x: x, y: row)) + Self.gap
    }
  }

  /// - Returns: the cells used.
  private func draw(_ hint: KeyHint, on frame: inout Frame, at point: Point) -> Int {
    let used = frame.write(hint.name, at: point, style: hint.isRefused ? .secondary : .accent)
    frame.write(hint.label, at: Point(x: point.x + used + 1, y: point.y), style: .secondary)
    let width = Self.width(of: hint, on: frame)
    frame.addTarget(Rect(x: point.x, y: point.y, width: width, height: 1), key: hint.key)
    return width
  }

  private static func width(of hint: KeyHint, on frame: Frame) -> Int {
    frame.width(of: hint.name) + 1 + frame.width(of: hint.label)
  }
}
