/// How much of a piece of work is done: `██████░░░░  60%`.
public struct ProgressBar: Sendable, Hashable {
  /// The part done, in the same unit as `total`.
  public var done: Int
  /// The whole; nothing or less counts as finished.
  public var total: Int

  /// A bar of `done` out of `total`.
  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  /// Whole percent done, 0…100; 100 only when all is done.
  public var percent: Int {
    guard total > 0, done < total else { return 100 }
    return Int(Double(max(0, done)) / Double(total) * 100)
  }

  /// Draws bar and percent on one row of `width` cells.
  public func draw(on frame: inout Frame, at point: Point, width: Int) {
    let ascii = frame.look.usesASCIILines
    let room = max(0, width - 5)
    let filled = room * percent / 100
    let full = String(repeating: ascii ? "#" : "█", count: filled)
    let rest = String(repeating: ascii ? "-" : "░", count: room - filled)
    frame.write(ShownText(full), at: point, style: .accent)
    frame.write(ShownText(rest), at: Point(x: point.x + filled, y: point.y), style: .secondary)
    frame.write(ShownText("\(percent)%"), endingAt: point.x + width, row: point.y)
  }
}
