/// The step bar of a wizard: `✓ 基本信息 ━━━ ❷ 证明材料 ━━━ ③ 预约日期 ─── ④ 查看预约`.
public struct Steps: Sendable, Hashable {
  /// The steps in their order, at most nine.
  public var steps: [Phrase]
  /// The step that is being done, from 0.
  public var current: Int

  /// A bar of steps of which `current` is being done and all before it are done.
  public init(_ steps: [Phrase], current: Int) {
    self.steps = steps
    self.current = current
  }

  /// Draws on the first row of `rect`, over its whole width when there is room for the words;
  /// else with numbers only for the other steps.
  public func draw(on frame: inout Frame, in rect: Rect) {
    guard rect.width > 0, rect.height > 0, !steps.isEmpty else { return }
    var pieces = steps.indices.map { label($0, on: frame, withWords: true) }
    if line(of: pieces, on: frame, width: rect.width) == nil {
      pieces = steps.indices.map { label($0, on: frame, withWords: $0 == current) }
    }
    guard let lines = line(of: pieces, on: frame, width: rect.width) else {
      drawShort(on: &frame, in: rect)
      return
    }
    var x = rect.x
    for (index, piece) in pieces.enumerated() {
      x += frame.write(piece, at: Point(x: x, y: rect.y), style: style(index)) + 1
      guard index < lines.count else { return }
      let connector = connector(index, width: lines[index], on: frame)
      x += frame.write(
        connector,
        at: Point(x: x, y: rect.y),
        style: index < current ? .accent : .secondary
      )
      x += 1
    }
  }

  /// The widths of the lines between the steps; nil when they do not fit.
  private func line(of pieces: [ShownText], on frame: Frame, width: Int) -> [Int]? {
    let words = pieces.reduce(0) { $0 + frame.width(of: $1) }
    let count = pieces.count - 1
    guard count > 0 else { return words <= width ? [] : nil }
    // A space at each side of a line.
    let room = width - words - 2 * count
    let least = frame.look.usesASCIILines ? 2 : 1
    guard room >= least * count else { return nil }
    return (0..<count).map { room / count + ($0 < room % count ? 1 : 0) }
  }

  private func connector(_ index: Int, width: Int, on frame: Frame) -> ShownText {
    if frame.look.usesASCIILines {
      return ShownText(String(repeating: "-", count: max(0, width - 1)) + ">")
    }
    return ShownText(String(repeating: index <= current ? "━" : "─", count: width))
  }

  private func label(_ index: Int, on frame: Frame, withWords: Bool) -> ShownText {
    let words = withWords ? ShownText(verbatim: " ") + frame.text(steps[index]) : .empty
    guard frame.look.usesASCIILines else { return sign(index) + words }
    let label = ShownText("\(index + 1).") + words
    return index == current
      ? ShownText(verbatim: "[") + label + ShownText(verbatim: "]") : label
  }

  private static let filledSigns = Array("❶❷❸❹❺❻❼❽❾")
  private static let openSigns = Array("①②③④⑤⑥⑦⑧⑨")

  /// ✓ done, ❷ being done, ③ to come.
  private func sign(_ index: Int) -> ShownText {
    if index < current { return ShownText(verbatim: "✓") }
    let signs = index == current ? Self.filledSigns : Self.openSigns
    return ShownText(signs.indices.contains(index) ? String(signs[index]) : "\(index + 1)")
  }

  private func style(_ index: Int) -> Style {
    if index == current { return Style(ink: .accent, bold: true) }
    return index < current ? .accent : .secondary
  }

  private func drawShort(on frame: inout Frame, in rect: Rect) {
    guard steps.indices.contains(current) else { return }
    let text = ShownText("\(current + 1)/\(steps.count) ") + frame.text(steps[current])
    frame.write(text, at: Point(x: rect.x, y: rect.y), style: style(current), width: rect.width)
  }
}
