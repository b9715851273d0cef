/// One cell of a frame: a character, or the right half of the wide character before it.
public struct Cell: Sendable, Hashable {
  public internal(set) var character: Character
  public internal(set) var style: Style
  /// The right half of a wide character: drawn by the cell to its left.
  public internal(set) var isRightHalf: Bool

  init(_ character: Character, style: Style, isRightHalf: Bool = false) {
    self.character = character
    self.style = style
    self.isRightHalf = isRightHalf
  }

  static let blank = Cell(" ", style: .plain)
}
