/// One cell of a frame: a character, or the right half of the wide character before it.
public struct Cell: Sendable, Hashable {
  public internal(set) var shown: ShownCharacter
  public internal(set) var style: Style
  /// The right half of a wide character: drawn by the cell to its left.
  public internal(set) var isRightHalf: Bool

  init(_ shown: ShownCharacter, style: Style, isRightHalf: Bool = false) {
    self.shown = shown
    self.style = style
    self.isRightHalf = isRightHalf
  }

  /// The text of the cell.
  public var character: Character { shown.character }

  static let blank = Cell(.space, style: .plain)
}
