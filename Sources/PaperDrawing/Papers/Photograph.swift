import Casework

/// A page as a phone sees it on a desk: turned a little, lit from one side, with the sensor's
/// noise, sharp or not.
///
/// A page drawn at about the size that it has in the picture is as sharp as the picture can be.
public struct Photograph: Sendable {
  /// Pixels of the picture: 4000 × 3000 is a phone's.
  public var width = 1200
  public var height = 1600
  /// Degrees, clockwise.
  public var tilt = 3.0
  /// How much nearer the page's foot is than its head: 0 from straight above, 0.2 much.
  public var perspective = 0.08
  /// How far a point spreads, in pixels; 0: in focus.
  public var blur = 0
  /// How far a pixel's brightness strays at most, of 255.
  public var noise = 5
  public var seed: UInt64 = 1

  private let page: PagePixels

  public init(of page: PagePixels) { self.page = page }

  public func taken() -> PagePixels {
    let (width, height) = (max(1, width), max(1, height))
    var bytes = [UInt8](unsafeUninitializedCapacity: 3 * width * height) { picture, count in
      page.bytes.withUnsafeBufferPointer { lay($0, on: picture, width, height) }
      count = 3 * width * height
    }
    if blur > 0 {
      BoxBlur(radius: blur).apply(to: &bytes, width: width, height: height)
    }
    bytes.withUnsafeMutableBufferPointer { light($0, width, height) }
    guard let picture = PagePixels(width: width, height: height, bytes: bytes) else {
      preconditionFailure("a picture of \(width) × \(height) pixels")
    }
    return picture
  }

  /// Looks for every pixel of the picture on the page, or on the desk beside it. Along a row the
  /// place on the page moves evenly, also in perspective; places have 16 bits behind the point.
  private func lay(
    _ page: UnsafeBufferPointer<UInt8>,
    on picture: UnsafeMutableBufferPointer<UInt8>,
    _ width: Int,
    _ height: Int
  ) {
    let (pageWidth, pageHeight) = (self.page.width, self.page.height)
    let shrink = max(
      Double(pageWidth) / (0.84 * Double(width)),
      Double(pageHeight) / (0.84 * Double(height))
    )
    let (cosine, sine) = (Turn.cosine(tilt) * shrink, Turn.sine(tilt) * shrink)
    let (right, bottom) = ((pageWidth - 1) << 16, (pageHeight - 1) << 16)
    var to = 0
    for y in 0..<height {
      let down = Double(y) - Double(height) / 2
      let spread = 1 - perspective * down / Double(height)
      let start = -Double(width) / 2 * spread
      var u = Int(65_536 * (Double(pageWidth) / 2 + cosine * start + sine * down))
      var v = Int(65_536 * (Double(pageHeight) / 2 - sine * start + cosine * down))
      let (stepU, stepV) = (Int(65_536 * cosine * spread), Int(-65_536 * sine * spread))
      let grain = UInt8(truncatingIfNeeded: (y &* y / 97 &+ y / 5) % 7)
      var x = 0
      while x < width {
        if u >= 0, v >= 0, u < right, v < bottom {
          let from = 3 &* ((v >> 16) &* pageWidth &+ u >> 16)
          let (partU, partV) = (u & 0xFFFF, v & 0xFFFF)
          var channel = 0
          while channel < 3 {
            let upper = from &+ channel
            let lower = upper &+ 3 &* pageWidth
            let above =
              Int(page[upper]) &* (65_536 &- partU) &+ Int(page[upper &+ 3]) &* partU
            let below =
              Int(page[lower]) &* (65_536 &- partU) &+ Int(page[lower &+ 3]) &* partU
            let mixed = (above >> 8) &* (65_536 &- partV) &+ (below >> 8) &* partV
            picture[to &+ channel] = UInt8(truncatingIfNeeded: mixed >> 24)
            channel = channel &+ 1
          }
        } else {
          picture[to] = 122 &+ grain
          picture[to &+ 1] = 92 &+ grain
          picture[to &+ 2] = 64 &+ grain
        }
        (x, to, u, v) = (x &+ 1, to &+ 3, u &+ stepU, v &+ stepV)
      }
    }
  }

  /// Yellow light from the upper left that fades to the lower right, and noise.
  private func light(
    _ picture: UnsafeMutableBufferPointer<UInt8>,
    _ width: Int,
    _ height: Int
  ) {
    var state = UInt32(truncatingIfNeeded: seed &* 2_654_435_761 | 1)
    let reach = 2 * noise + 1
    var place = 0
    for y in 0..<height {
      var x = 0
      while x < width {
        let bright = 252 &- 56 &* x / width &- 36 &* y / height
        state = state &* 1_664_525 &+ 1_013_904_223
        let stray = Int(state >> 16) % reach &- noise
        let red = (Int(picture[place]) &* bright) >> 8 &+ stray
        let green = (Int(picture[place &+ 1]) &* (bright &- 5)) >> 8 &+ stray
        let blue = (Int(picture[place &+ 2]) &* (bright &- 26)) >> 8 &+ stray
        picture[place] = UInt8(truncatingIfNeeded: max(0, min(255, red)))
        picture[place &+ 1] = UInt8(truncatingIfNeeded: max(0, min(255, green)))
        picture[place &+ 2] = UInt8(truncatingIfNeeded: max(0, min(255, blue)))
        (x, place) = (x &+ 1, place &+ 3)
      }
    }
  }
}
