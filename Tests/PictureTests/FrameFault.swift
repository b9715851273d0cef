import TextUI

/// What no frame may ever be; nil when it is none of that.
struct FrameFault: CustomStringConvertible {
  let description: String

  init?(in frame: Frame, of size: Size) {
    guard let fault = Self.fault(in: frame, of: size) else { return nil }
    description = fault
  }

  private static func fault(in frame: Frame, of size: Size) -> String? {
    if frame.size != size || frame.cells.count != size.width * size.height {
      return "a frame of \(frame.size) for a window of \(size)"
    }
    if let cursor = frame.cursor, !frame.bounds.contains(cursor) {
      return "the cursor at \(cursor) outside of \(size)"
    }
    for y in 0..<size.height {
      for x in 0..<size.width where isHalf(frame, x, y) {
        return "half a character at column \(x) of row \(y)"
      }
    }
    return nil
  }

  /// A wide character has its right half beside it, and no half stands alone.
  private static func isHalf(_ frame: Frame, _ x: Int, _ y: Int) -> Bool {
    let cell = frame[x, y]
    if cell.isRightHalf { return x == 0 || width(of: frame[x - 1, y], in: frame) != 2 }
    guard width(of: cell, in: frame) == 2 else { return false }
    return x + 1 >= frame.size.width || !frame[x + 1, y].isRightHalf
  }

  private static func width(of cell: Cell, in frame: Frame) -> Int {
    if cell.isRightHalf { return 0 }
    return cell.character.isASCII ? 1 : frame.width(of: ShownText(String(cell.character)))
  }
}
