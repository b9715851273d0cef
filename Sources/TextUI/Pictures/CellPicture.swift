/// A picture in cells: a character, its ink and its paper each.
public struct CellPicture: Sendable, Hashable {
  /// One cell. Colours are the terminal's fixed ones, 16…255; nil: its own.
  public struct Dot: Sendable, Hashable {
    let shown: ShownCharacter
    let style: Style

    /// Of other characters than a picture is made of, a blank.
    public init(_ scalar: Unicode.Scalar, ink: UInt8? = nil, paper: UInt8? = nil) {
      let isDrawn = Self.isDrawn(scalar)
      shown = isDrawn ? ShownCharacter(scalar) : .space
      style = Style(ink: Self.ink(ink), paper: Self.ink(paper))
    }

    private static func ink(_ number: UInt8?) -> Ink {
      guard let number, number >= 16 else { return .plain }
      return .palette(number)
    }

    /// ASCII, lines and blocks.
    private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
      (0x20..<0x7F).contains(scalar.value) || (0x2500..<0x25A0).contains(scalar.value)
    }
  }

  public let size: Size
  /// Row by row.
  let dots: [Dot]

  /// `nil` unless the dots are as many as the size needs.
  public init?(size: Size, dots: [Dot]) {
    guard size.width > 0, size.height > 0, dots.count == size.width * size.height else {
      return nil
    }
    self.size = size
    self.dots = dots
  }
}

/// Turns pixels into characters of two colours each.
public protocol PicturePainting: Sendable {
  /// Tells it from what would paint the same pixels in another way.
  var name: String { get }
  /// How many pixels across and down a cell can tell apart.
  var pixelsPerCell: Size { get }
  /// - Parameter image: of `cells` times `pixelsPerCell` pixels.
  /// - Returns: nil when it could not be painted.
  func paint(_ image: PixelImage, in cells: Size) -> CellPicture?
}
