import Casework

/// A made-up photo for the permit after GA 461, or one with a fault that is to be found.
public struct PortraitPhoto: Sendable {
  public enum Form: Sendable, CaseIterable {
    /// 358 × 441 pixels before white.
    case right
    case greyBackground
    /// A photo before grey, pasted on white paper.
    case whiteBorder
    /// 480 × 441 pixels.
    case wrongRatio
  }

  private let form: Form
  private let scale: Double

  public init(_ form: Form = .right, scale: Double = 1) {
    self.form = form
    self.scale = scale
  }

  public func picture() -> PagePixels {
    let across: Double = form == .wrongRatio ? 480 : 358
    let (width, height) = (across * scale, 441 * scale)
    var sheet = Canvas(
      width: Int(width.rounded()),
      height: Int(height.rounded()),
      form == .greyBackground ? Colour(168, 172, 178) : .white
    )
    guard form != .whiteBorder else {
      let (left, top) = (0.12 * width, 0.12 * height)
      sheet.fill(
        x: left,
        y: top,
        width: width - 2 * left,
        height: height - 2 * top,
        Colour(168, 172, 178)
      )
      sheet.portrait(
        x: left + 0.06 * width,
        y: top + 0.06 * height,
        width: width - 2 * left - 0.12 * width,
        height: height - 2 * top - 0.06 * height
      )
      return sheet.pixels
    }
    let wide = min(width, height * 0.812)
    sheet.portrait(
      x: (width - wide * 0.9) / 2,
      y: height * 0.07,
      width: wide * 0.9,
      height: height * 0.93
    )
    return sheet.pixels
  }
}
