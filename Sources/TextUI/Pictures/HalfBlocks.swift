/// Two pixels a cell, one above the other, in 240 colours: for where nothing better is installed.
public struct HalfBlocks: PicturePainting {
  public init() {}

  public var name: String { "half blocks" }
  public var pixelsPerCell: Size { Size(width: 1, height: 2) }

  public func paint(_ image: PixelImage, in cells: Size) -> CellPicture? {
    guard image.width == cells.width, image.height == 2 * cells.height else { return nil }
    var dots: [CellPicture.Dot] = []
    dots.reserveCapacity(cells.width * cells.height)
    for row in 0..<cells.height {
      for column in 0..<cells.width {
        let high = colour(of: image, column, 2 * row)
        let low = colour(of: image, column, 2 * row + 1)
        dots.append(
          high == low
            ? CellPicture.Dot(" ", paper: high) : CellPicture.Dot("▀", ink: high, paper: low)
        )
      }
    }
    return CellPicture(size: cells, dots: dots)
  }

  private func colour(of image: PixelImage, _ x: Int, _ y: Int) -> UInt8 {
    let place = 3 * (y * image.width + x)
    return FixedColour.nearest(
      image.bytes[place],
      image.bytes[place + 1],
      image.bytes[place + 2]
    )
  }
}
