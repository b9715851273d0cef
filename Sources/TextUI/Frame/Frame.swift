/// A page of cells: everything that is shown is drawn on one, and only filtered text can be.
public struct Frame: Sendable {
  public let size: Size
  public let look: Look
  /// Row by row, `size.width` cells each.
  public private(set) var cells: [Cell]
  /// Where the hardware cursor stands, so that input methods and readers find the caret.
  public var cursor: Point?
  /// What can be clicked; a later one lies over an earlier one.
  public private(set) var targets: [Target] = []

  public init(size: Size, look: Look = Look()) {
    self.size = size
    self.look = look
    cells = Array(repeating: .blank, count: max(0, size.width * size.height))
  }

  public var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

  public subscript(x: Int, y: Int) -> Cell { cells[y * size.width + x] }

  /// The phrase in the words of this frame's language.
  public func text(_ phrase: Phrase) -> ShownText { look.catalogue.text(of: phrase) }

  /// The cells that the phrase takes in this frame's language.
  public func width(of phrase: Phrase) -> Int { width(of: text(phrase)) }

  public func width(of text: ShownText) -> Int { text.width(ambiguous: look.ambiguousWidth) }

  /// Lets a click on `rect` stand for `key`.
  public mutating func addTarget(_ rect: Rect, key: Key) {
    targets.append(Target(rect: rect, key: key))
  }

  /// Forgets what could be clicked so far: what is drawn next lies over everything.
  public mutating func coverTargets() {
    targets.removeAll()
  }

  /// Writes on one row, cut at the frame's edge or after `width` cells with "…".
  /// - Returns: the cells used.
  @discardableResult
  public mutating func write(
    _ text: ShownText,
    at point: Point,
    style: Style = .plain,
    width: Int? = nil
  ) -> Int {
    guard point.y >= 0, point.y < size.height, point.x >= 0, point.x < size.width else { return 0 }
    let room = min(width ?? Int.max, size.width - point.x)
    // No character takes more cells than bytes: short text need not be measured first.
    let fitted =
      text.text.utf8.count <= room || self.width(of: text) <= room
      ? text : text.truncated(toWidth: room, ambiguous: look.ambiguousWidth)
    var x = point.x
    for cluster in fitted.characters {
      let cells = cluster.width(ambiguous: look.ambiguousWidth)
      guard cells > 0 else { continue }
      put(cluster.character, width: cells, at: Point(x: x, y: point.y), style: style)
      x += cells
    }
    return x - point.x
  }

  @discardableResult
  public mutating func write(
    _ phrase: Phrase,
    at point: Point,
    style: Style = .plain,
    width: Int? = nil
  ) -> Int {
    write(text(phrase), at: point, style: style, width: width)
  }

  /// Writes so that the last cell lies before column `right`.
  @discardableResult
  public mutating func write(
    _ text: ShownText,
    endingAt right: Int,
    row: Int,
    style: Style = .plain
  ) -> Int {
    write(text, at: Point(x: max(0, right - width(of: text)), y: row), style: style)
  }

  @discardableResult
  public mutating func write(
    _ phrase: Phrase,
    endingAt right: Int,
    row: Int,
    style: Style = .plain
  ) -> Int {
    write(text(phrase), endingAt: right, row: row, style: style)
  }

  /// Writes one character again and again, each time a cell further.
  mutating func write(
    _ character: ShownCharacter,
    times: Int,
    at point: Point,
    style: Style = .plain
  ) {
    guard point.y >= 0, point.y < size.height else { return }
    let cells = character.width(ambiguous: look.ambiguousWidth)
    for x in max(0, point.x)..<max(0, point.x, min(size.width, point.x + times)) {
      put(character.character, width: cells, at: Point(x: x, y: point.y), style: style)
    }
  }

  /// Blanks a block in one style, whole: a wide character it cuts in two goes altogether.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    let rect = rect.intersection(bounds)
    for y in rect.y..<rect.bottom {
      for x in rect.x..<rect.right {
        put(" ", width: 1, at: Point(x: x, y: y), style: style)
      }
    }
  }

  /// Gives a block another style and leaves its characters.
  public mutating func restyle(_ rect: Rect, _ style: Style) {
    let rect = rect.intersection(bounds)
    for y in rect.y..<rect.bottom {
      for x in rect.x..<rect.right {
        cells[y * size.width + x].style = style
      }
    }
  }

  /// Puts one character whole; never leaves half of a wide character behind or beyond the edge.
  private mutating func put(_ character: Character, width: Int, at point: Point, style: Style) {
    let start = point.y * size.width + point.x
    guard point.x + width <= size.width else { return }
    for index in start..<start + width { clearOtherHalf(of: index) }
    cells[start] = Cell(character, style: style)
    if width == 2 { cells[start + 1] = Cell(" ", style: style, isRightHalf: true) }
  }

  private mutating func clearOtherHalf(of index: Int) {
    if cells[index].isRightHalf { cells[index - 1].character = " " }
    let next = index + 1
    if next % size.width != 0, cells[next].isRightHalf {
      cells[next] = Cell(" ", style: cells[next].style)
    }
    cells[index].isRightHalf = false
  }
}
