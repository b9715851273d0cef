/// One line of typed text, edited by Character, with the caret before `caret`.
///
/// What it holds is already filtered: nothing typed or pasted can drive a terminal.
public struct TextField: Sendable, Hashable {
  public private(set) var characters: [Character] = []
  /// How many characters stand before the caret.
  public private(set) var caret = 0
  /// Shows a dot for each character: passwords.
  public var isHidden: Bool
  /// What an empty field says, in grey.
  public var placeholder: Phrase?
  /// The longest text taken, in UTF-8 bytes; more is not taken and the caller is told.
  public let limit: Int

  public init(
    _ text: String = "",
    hidden: Bool = false,
    placeholder: Phrase? = nil,
    limit: Int = 512
  ) {
    isHidden = hidden
    self.placeholder = placeholder
    self.limit = limit
    self.text = text
  }

  public var text: String {
    get { String(characters) }
    set {
      characters = []
      caret = 0
      insert(newValue)
    }
  }

  /// What a key did to the field.
  public enum Effect: Sendable, Hashable {
    case ignored
    /// The caret moved or nothing was left to delete.
    case understood
    case changed
    /// The text would be longer than `limit` bytes; nothing of it was taken.
    case full
  }

  @discardableResult
  public mutating func type(_ key: Key) -> Effect {
    switch key {
    case .character(let character): return insert(String(character))
    case .paste(let text): return insert(text)
    case .backspace: return remove(from: caret - 1)
    case .delete: return remove(from: caret)
    case .control("u"):
      guard !characters.isEmpty else { return .understood }
      text = ""
      return .changed
    case .left: return move(to: caret - 1)
    case .right: return move(to: caret + 1)
    case .home, .first, .control("a"): return move(to: 0)
    case .end, .last, .control("e"): return move(to: characters.count)
    case .wordLeft: return move(to: 0)
    case .wordRight: return move(to: characters.count)
    case .press(let spot): return move(to: spot.item)
    case .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .insert, .function,
      .control, .alt, .mouse, .dragged, .focusGained, .focusLost:
      return .ignored
    }
  }

  @discardableResult
  private mutating func insert(_ untrusted: String) -> Effect {
    guard untrusted.utf8.count <= 16 * limit else { return .full }
    // A combining mark joins the character before the caret, so filter them together.
    let before = String(characters[..<caret])
    let after = characters[caret...]
    let joined = ShownText(before + untrusted, limit: .max).text
    guard joined.utf8.count + String(after).utf8.count <= limit else { return .full }
    let head = Array(joined)
    guard head != Array(characters[..<caret]) else { return .understood }
    characters = head + after
    caret = head.count
    return .changed
  }

  private mutating func remove(from index: Int) -> Effect {
    guard characters.indices.contains(index) else { return .understood }
    characters.remove(at: index)
    caret = index
    return .changed
  }

  private mutating func move(to index: Int) -> Effect {
    caret = min(max(0, index), characters.count)
    return .understood
  }

  /// Draws in `width` cells of one row, scrolled so that the caret is seen.
  /// - Parameter spot: the `part` that a click in the field carries; its `item` is the caret.
  public func draw(
    on frame: inout Frame,
    at point: Point,
    width: Int,
    focused: Bool,
    part: Int? = nil
  ) {
    let style: Style = focused ? .focused : .field
    frame.fill(Rect(x: point.x, y: point.y, width: width, height: 1), style: style)
    if characters.isEmpty, let placeholder {
      frame.write(
        placeholder,
        at: point,
        style: focused ? .focused : .secondary,
        width: width
      )
    }
    let clusters = characters.map { isHidden ? ShownText(verbatim: "•") : ShownText(String($0)) }
    let widths = clusters.map { frame.width(of: $0) }
    var first = 0
    while widths[first..<caret].reduce(0, +) >= width { first += 1 }
    var x = point.x
    var index = first
    while index < clusters.count, x + widths[index] <= point.x + width {
      frame.write(clusters[index], at: Point(x: x, y: point.y), style: style)
      if let part {
        let rect = Rect(x: x, y: point.y, width: widths[index], height: 1)
        frame.addTarget(rect, key: .press(Spot(part: part, item: index)))
      }
      x += widths[index]
      index += 1
    }
    if let part, x < point.x + width {
      let rest = Rect(x: x, y: point.y, width: point.x + width - x, height: 1)
      frame.addTarget(rest, key: .press(Spot(part: part, item: characters.count)))
    }
    guard focused else { return }
    let place = Point(x: point.x + widths[first..<caret].reduce(0, +), y: point.y)
    // A window may be smaller than any page.
    frame.cursor = frame.bounds.contains(place) ? place : nil
  }
}
