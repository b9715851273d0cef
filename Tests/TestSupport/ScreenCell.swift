/// One cell as the person sees it.
public struct ScreenCell: Sendable, Hashable {
  /// The character and its marks; "" in a cell never written to and in a right half.
  public var text: String
  /// The right half of the wide character before it.
  public var isRightHalf: Bool
  public var isBold: Bool
  public var isReversed: Bool
  public var isUnderlined: Bool
  /// The number of its colour, −1 for the terminal's own, −2 for a mixed one.
  public var ink: Int
  public var paper: Int
}
