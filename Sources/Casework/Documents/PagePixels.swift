/// One page as pixels: row by row from the top, three bytes (red, green, blue) each.
public struct PagePixels: Sendable, Hashable {
  public let width: Int
  public let height: Int
  /// 3 × width × height bytes.
  public let bytes: [UInt8]

  /// The most pixels a page is brought to: a larger picture comes scaled down.
  public static let mostPixels = 16_000_000

  /// `nil` unless the bytes are as many as the size needs.
  public init?(width: Int, height: Int, bytes: [UInt8]) {
    guard width > 0, height > 0, width <= PixelSize.longestSide, height <= PixelSize.longestSide,
      bytes.count == 3 * width * height
    else { return nil }
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}
