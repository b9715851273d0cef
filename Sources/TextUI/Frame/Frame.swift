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
  /// - Parameter isDraggable: whether moving it with the button held is a key too.
  public mutating func addTarget(_ rect: Rect, key: Key, isDraggable: Bool = false) {
    targets.append(Target(rect: rect, key: key, isDraggable: isDraggable))
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
      put(cluster, width: cells, at: Point(x: x, y: point.y), style: style)
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
    let width = character.width(ambiguous: look.ambiguousWidth)
    let room = Rect(x: point.x, y: point.y, width: times, height: 1).intersection(bounds)
    guard room.height > 0 else { return }
    guard width == 2 else {
      return put(Cell(character, style: style), from: room.x, to: room.right, row: room.y)
    }
    for x in room.x..<room.right {
      put(character, width: width, at: Point(x: x, y: point.y), style: style)
    }
  }

  /// Blanks a block in one style, whole: a wide character it cuts in two goes altogether.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    let rect = rect.intersection(bounds)
    let blank = Cell(.space, style: style)
    for y in rect.y..<rect.bottom { put(blank, from: rect.x, to: rect.right, row: y) }
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

  /// Whether a row of cells is the same on both; false for frames of different sizes.
  public func isSame(row: Int, as other: Frame) -> Bool {
    guard size == other.size else { return false }
    return (row * size.width..<(row + 1) * size.width).allSatisfy {
      cells[$0] == other.cells[$0]
    }
  }

  /// Puts a cell again and again from one column to before another.
  private mutating func put(_ cell: Cell, from start: Int, to end: Int, row: Int) {
    guard start < end else { return }
    makeRoom(from: start, to: end, row: row)
    for index in row * size.width + start..<row * size.width + end { cells[index] = cell }
  }

  /// Puts one character whole; never leaves half of a wide character behind or beyond the edge.
  mutating func put(
    _ character: ShownCharacter,
    width: Int,
    at point: Point,
    style: Style
  ) {
    let start = point.y * size.width + point.x
    guard point.x + width <= size.width else { return }
    makeRoom(from: point.x, to: point.x + width, row: point.y)
    cells[start] = Cell(character, style: style)
    if width == 2 { cells[start + 1] = Cell(.space, style: style, isRightHalf: true) }
  }

  /// Blanks the other halves of the wide characters that the edges of a run cut in two.
  private mutating func makeRoom(from start: Int, to end: Int, row: Int) {
    let first = row * size.width + start
    if cells[first].isRightHalf { cells[first - 1].shown = .space }
    let next = row * size.width + end
    if end < size.width, cells[next].isRightHalf {
      cells[next] = Cell(.space, style: cells[next].style)
    }
  }
}
