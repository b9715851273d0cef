/// One cell of a frame: a character, or the right half of the wide character before it.
public struct Cell: Sendable, Hashable {
  public let shown: ShownCharacter
  public let style: Style
  /// The right half of a wide character: drawn by the cell to its left.
  public let isRightHalf: Bool

  init(_ shown: ShownCharacter, style: Style, isRightHalf: Bool = false) {
    self.shown = shown
    self.style = style
    self.isRightHalf = isRightHalf
  }

  /// The text of the cell.
  public var character: Character { shown.character }
}
