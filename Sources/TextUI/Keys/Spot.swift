/// Something on a screen that can be clicked: a part of the screen and an item in it.
public struct Spot: Sendable, Hashable {
  /// Which part of the screen; the screen numbers its parts.
  public var part: Int
  /// Which item of that part, from 0.
  public var item: Int

  /// Names item `item` of part `part`.
  public init(part: Int, item: Int = 0) {
    self.part = part
    self.item = item
  }
}
