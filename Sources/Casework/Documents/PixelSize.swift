/// The size of a picture in pixels.
public struct PixelSize: Sendable, Hashable {
  public let width: Int
  public let height: Int

  /// The most pixels a picture may have, and the longest side: more than any scanner or camera of
  /// the trade makes would only be meant to exhaust the memory of whoever decodes it.
  public static let mostPixels = 64_000_000
  public static let longestSide = 30_000

  /// `nil` for nothing at all, and for what is larger than that.
  public init?(width: Int, height: Int) {
    guard 1...Self.longestSide ~= width, 1...Self.longestSide ~= height,
      width * height <= Self.mostPixels
    else { return nil }
    self.width = width
    self.height = height
  }

  /// The size that a file's header tells.
  static func told(width: Int, height: Int) throws(FileProblem) -> PixelSize {
    if let size = PixelSize(width: width, height: height) { return size }
    throw width > 0 && height > 0 ? .tooManyPixels : .damaged
  }
}
