/// A picture in pixels, to be shown in cells: row by row from the top, three bytes (red, green,
/// blue) a pixel.
public struct PixelImage: Sendable, Hashable {
  public let width: Int
  public let height: Int
  /// 3 × width × height bytes.
  public let bytes: [UInt8]

  /// `nil` unless the bytes are as many as the size needs.
  public init?(width: Int, height: Int, bytes: [UInt8]) {
    guard width > 0, height > 0, bytes.count == 3 * width * height else { return nil }
    self.init(checkedWidth: width, height: height, bytes: bytes)
  }

  init(checkedWidth width: Int, height: Int, bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  /// Turned clockwise by so many quarters; for pictures as small as a window.
  func turned(quarters: Int) -> PixelImage {
    let quarters = quarters & 3
    guard quarters != 0 else { return self }
    let isUpright = quarters == 2
    let (newWidth, newHeight) = isUpright ? (width, height) : (height, width)
    var turned = [UInt8](repeating: 0, count: bytes.count)
    for y in 0..<newHeight {
      for x in 0..<newWidth {
        let (fromX, fromY) =
          switch quarters {
          case 1: (y, height - 1 - x)
          case 2: (width - 1 - x, height - 1 - y)
          default: (width - 1 - y, x)
          }
        let (to, from) = (3 * (y * newWidth + x), 3 * (fromY * width + fromX))
        for channel in 0..<3 { turned[to + channel] = bytes[from + channel] }
      }
    }
    return PixelImage(checkedWidth: newWidth, height: newHeight, bytes: turned)
  }
}

/// A block of pixels of a picture, from its top left corner.
public struct PixelRect: Sendable, Hashable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The same block of a picture of this size before the picture was turned clockwise by so many
  /// quarters.
  func unturned(quarters: Int, of picture: (width: Int, height: Int)) -> PixelRect {
    switch quarters & 3 {
    case 1:
      PixelRect(x: y, y: picture.height - x - width, width: height, height: width)
    case 2:
      PixelRect(
        x: picture.width - x - width,
        y: picture.height - y - height,
        width: width,
        height: height
      )
    case 3:
      PixelRect(x: picture.width - y - height, y: x, width: height, height: width)
    default: self
    }
  }
}
