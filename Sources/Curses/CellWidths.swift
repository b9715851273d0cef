import CNCurses
import TextUI

/// Makes ncurses count cells as our own table does, and not as the system's library.
enum CellWidths {
  /// From now on; `ambiguous`: the cells (1 or 2) of characters of ambiguous width.
  static func use(ambiguous: Int) {
    // A C function captures nothing, hence the two of them.
    if ambiguous == 2 {
      paint_widths { CellWidths.width(of: $0, ambiguous: 2) }
    } else {
      paint_widths { CellWidths.width(of: $0, ambiguous: 1) }
    }
  }

  /// The cells of a scalar; 1 for a number that is none.
  static func width(of scalar: UInt32, ambiguous: Int) -> Int32 {
    Unicode.Scalar(scalar).map { Int32(DisplayWidth.of($0, ambiguous: ambiguous)) } ?? 1
  }
}
