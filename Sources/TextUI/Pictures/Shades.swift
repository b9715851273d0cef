/// Pictures without colours: five shades of the terminal's own, or characters of ASCII that are
/// darker and lighter.
public struct Shades: PicturePainting {
  public let name: String
  /// From black to white.
  private let steps: [CellPicture.Dot]

  /// - Parameters:
  ///   - isASCII: for terminals whose font or width table lacks ░▒▓█.
  ///   - onLight: dark text on a light background: there a full block is black.
  public init(isASCII: Bool, onLight: Bool) {
    let signs = isASCII ? " .:-=+*#%@" : " ░▒▓█"
    name = "shades \(signs)\(onLight)"
    let dots = signs.unicodeScalars.map { CellPicture.Dot($0) }
    steps = onLight ? dots.reversed() : dots
  }

  public var pixelsPerCell: Size { Size(width: 1, height: 1) }

  public func paint(_ image: PixelImage, in cells: Size) -> CellPicture? {
    guard image.width == cells.width, image.height == cells.height else { return nil }
    let dots = (0..<cells.width * cells.height).map { place in
      let (red, green) = (Int(image.bytes[3 * place]), Int(image.bytes[3 * place + 1]))
      // The eye's own weights for the three (ITU-R BT.601).
      let light = (299 * red + 587 * green + 114 * Int(image.bytes[3 * place + 2])) / 1000
      return steps[min(steps.count - 1, light * steps.count / 256)]
    }
    return CellPicture(size: cells, dots: dots)
  }
}
