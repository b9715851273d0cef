/// A block of cells that can be clicked, and the key that a click stands for.
public struct Target: Sendable, Hashable {
  public var rect: Rect
  public var key: Key
  /// Whether it can be moved about with the button held.
  public var isDraggable = false
}
