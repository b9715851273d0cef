/// One report of the mouse or of a touch screen that plays the mouse.
public struct Mouse: Sendable, Hashable {
  /// Which button; `none` for a move without one.
  public enum Button: Sendable, Hashable { case left, middle, right, wheelUp, wheelDown, none }
  /// What it did. The wheel only presses.
  public enum Action: Sendable, Hashable { case press, release, move }

  public var button: Button
  public var action: Action
  /// Cells from the left edge, from 0.
  public var column: Int
  /// Cells from the top, from 0.
  public var row: Int

  /// A report at a cell; both counts from 0.
  public init(button: Button, action: Action, column: Int, row: Int) {
    self.button = button
    self.action = action
    self.column = column
    self.row = row
  }
}
