import CChafa
import TextUI

/// Pictures by libchafa: for each cell the block or line that comes nearest to its 8 × 16 pixels,
/// in two of the 240 fixed colours. Letters come out finer than by halves of cells.
public struct ChafaPainting: PicturePainting {
  /// The file that Debian's package `libchafa0` installs.
  public static let usualName = "libchafa.so.0"

  private let chafa: juzhu_chafa

  /// Looks for the library by the system's search rules; nil when it is not installed, or lacks a
  /// function.
  public init?(named name: String = ChafaPainting.usualName) {
    var found = juzhu_chafa()
    guard juzhu_chafa_open(name, &found) else { return nil }
    chafa = found
  }

  public var name: String { "chafa" }

  public var pixelsPerCell: Size {
    Size(width: Int(juzhu_chafa_cell_width), height: Int(juzhu_chafa_cell_height))
  }

  public func paint(_ image: PixelImage, in cells: Size) -> CellPicture? {
    guard image.width == cells.width * pixelsPerCell.width,
      image.height == cells.height * pixelsPerCell.height
    else { return nil }
    var painted = [juzhu_chafa_cell](
      repeating: juzhu_chafa_cell(),
      count: cells.width * cells.height
    )
    juzhu_chafa_paint(chafa, image.bytes, Int32(cells.width), Int32(cells.height), &painted)
    let dots = painted.map { cell in
      CellPicture.Dot(
        Unicode.Scalar(cell.character) ?? " ",
        ink: UInt8(exactly: cell.ink),
        paper: UInt8(exactly: cell.paper)
      )
    }
    return CellPicture(size: cells, dots: dots)
  }
}
