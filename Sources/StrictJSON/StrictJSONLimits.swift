/// How much of a JSON text is read at all.
public struct StrictJSONLimits: Equatable, Sendable {
  /// The longest text, in bytes.
  public var bytes: Int
  /// Objects and lists within each other; none is 0.
  public var depth: Int

  /// No text is longer than this, whatever `bytes` says: tokens hold 32-bit places.
  static let mostBytes = Int(Int32.max) - 1

  public init(bytes: Int = 16 << 20, depth: Int = 32) {
    self.bytes = min(bytes, Self.mostBytes)
    self.depth = depth
  }
}
