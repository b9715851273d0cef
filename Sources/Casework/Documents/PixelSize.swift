/// The size of a picture in pixels.
public struct PixelSize: Sendable, Hashable {
  public let width: Int
  public let height: Int

  /// `nil` for what no scanner or camera makes: nothing at all, a side beyond 30,000 or more than
  /// 100 million pixels, which would only be meant to exhaust the memory of whoever decodes it.
  public init?(width: Int, height: Int) {
    guard 1...30_000 ~= width, 1...30_000 ~= height, width * height <= 100_000_000 else {
      return nil
    }
    self.width = width
    self.height = height
  }
}
