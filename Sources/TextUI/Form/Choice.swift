/// A few answers side by side, one of which is taken: (•) 本人  ( ) 为他人代办.
public struct Choice: Sendable, Hashable {
  public var options: [Phrase]
  public var selected: Int?

  public init(_ options: [Phrase], selected: Int? = nil) {
    self.options = options
    self.selected = selected
  }

  /// ← → and Space change the answer, a click takes the one clicked.
  /// - Returns: whether the key was for the choice.
  public mutating func type(_ key: Key) -> Bool {
    switch key {
    case .left: step(by: -1)
    case .right, .character(" "): step(by: 1)
    case .press(let spot) where options.indices.contains(spot.item): selected = spot.item
    default: return false
    }
    return true
  }

  private mutating func step(by count: Int) {
    guard !options.isEmpty else { return }
    guard let selected else {
      self.selected = 0
      return
    }
    self.selected = (selected + count + options.count) % options.count
  }

  public func draw(on frame: inout Frame, at point: Point, focused: Bool, part: Int) {
    var x = point.x
    for (index, option) in options.enumerated() {
      let isTaken = index == selected
      let mark = isTaken ? ShownText(verbatim: "(•) ") : ShownText(verbatim: "( ) ")
      let text = mark + frame.text(option)
      let isCurrent = focused && (isTaken || (selected == nil && index == 0))
      let used = frame.write(
        text,
        at: Point(x: x, y: point.y),
        style: isCurrent ? .focused : .plain
      )
      frame.addTarget(
        Rect(x: x, y: point.y, width: used, height: 1),
        key: .press(Spot(part: part, item: index))
      )
      if isCurrent { frame.cursor = Point(x: x + 1, y: point.y) }
      x += used + 3
    }
  }
}
