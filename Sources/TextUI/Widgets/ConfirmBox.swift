/// A question before something is done. Where the act destroys, Enter does not confirm: the key is
/// another one, so that nobody confirms by going on.
public struct ConfirmBox: Sendable, Hashable {
  /// What a key led to.
  public enum Result: Sendable, Hashable { case open, confirmed, declined }

  /// Two buttons, of which Enter presses the one in focus; or letters only.
  public enum Manner: Sendable, Hashable { case letters, buttons }

  /// What is asked.
  public let question: Phrase
  /// What the person should know before answering, a paragraph each.
  public let details: [Phrase]
  let confirmWords: Phrase
  let declineWords: Phrase
  let manner: Manner
  let part: Int
  /// Which button Enter presses, in the manner of buttons.
  private(set) var isConfirmInFocus: Bool

  /// - Parameters:
  ///   - manner: `.letters` for what cannot be undone.
  ///   - part: the `part` of the spots that clicks carry.
  public init(
    _ question: Phrase,
    details: [Phrase] = [],
    confirm: Phrase = "确认",
    decline: Phrase = "返回",
    manner: Manner = .letters,
    part: Int = 0
  ) {
    self.question = question
    self.details = details
    confirmWords = confirm
    declineWords = decline
    self.manner = manner
    self.part = part
    isConfirmInFocus = manner == .buttons
  }

  /// Y confirms, N and Esc decline, also in capitals and full width; so do clicks on the buttons.
  public mutating func type(_ key: Key) -> Result {
    switch key {
    case .character("y"), .character("Y"), .character("ｙ"), .character("Ｙ"): return .confirmed
    case .character("n"), .character("N"), .character("ｎ"), .character("Ｎ"): return .declined
    case .escape: return .declined
    case .press(let spot) where spot.part == part:
      return spot.item == Self.confirmItem ? .confirmed : .declined
    case .enter where manner == .buttons: return isConfirmInFocus ? .confirmed : .declined
    case .left, .right, .up, .down, .tab, .backTab:
      if manner == .buttons { isConfirmInFocus.toggle() }
      return .open
    default: return .open
    }
  }

  /// The keys that answer, for the hint line.
  public var hints: [KeyHint] {
    [
      KeyHint(key: .character("Y"), label: confirmWords),
      KeyHint(key: .character("N"), label: declineWords),
    ]
  }

  /// The `item` of a click on the confirming button; the declining one's is 1.
  static let confirmItem = 0

  /// Draws a box over the page, in the middle of `rect`; the buttons are always seen.
  public func draw(on frame: inout Frame, in rect: Rect) {
    let width = min(rect.width, 64)
    let heading = frame.rows(of: question, width: width - 4)
    let body = details.flatMap { frame.rows(of: $0, width: width - 4) }
    let spaced = body.isEmpty ? heading.count : heading.count + 1 + body.count
    let size = Size(width: width, height: spaced + (manner == .letters ? 5 : 4))
    let inner = frame.overlay(size, in: rect, style: manner == .letters ? .warning : .accent)
    guard inner.width > 0, inner.height > 0 else { return }
    let foot = manner == .letters ? 2 : 1
    let last = inner.bottom - foot
    var y = inner.y
    for line in heading where y < last {
      frame.write(line, at: Point(x: inner.x, y: y), style: .heading, width: inner.width)
      y += 1
    }
    if !body.isEmpty { y += 1 }
    for line in body where y < last {
      frame.write(line, at: Point(x: inner.x, y: y), width: inner.width)
      y += 1
    }
    drawButtons(on: &frame, in: inner, row: last)
    guard manner == .letters, inner.height > 1 else { return }
    frame.write(
      "请按 Y 或 N（Enter 不起作用）",
      at: Point(x: inner.x, y: last + 1),
      style: .secondary,
      width: inner.width
    )
  }

  private func drawButtons(on frame: inout Frame, in rect: Rect, row: Int) {
    var x = rect.x
    for item in [Self.confirmItem, 1] {
      let isConfirm = item == Self.confirmItem
      let letter = isConfirm ? ShownText(verbatim: "[ Y ") : ShownText(verbatim: "[ N ")
      let words = frame.text(isConfirm ? confirmWords : declineWords)
      let isInFocus = manner == .buttons && isConfirm == isConfirmInFocus
      let used = frame.write(
        letter + words + ShownText(verbatim: " ]"),
        at: Point(x: x, y: row),
        style: isInFocus ? .focused : .accent,
        width: max(0, rect.right - x)
      )
      frame.addTarget(
        Rect(x: x, y: row, width: used, height: 1),
        key: .press(Spot(part: part, item: item))
      )
      if isInFocus || (manner == .letters && !isConfirm) {
        frame.cursor = Point(x: x + 2, y: row)
      }
      x += used + 3
    }
  }
}
