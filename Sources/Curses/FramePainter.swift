import CNCurses
import TextUI

/// Hands ncurses the cells that differ from the frame shown before.
struct FramePainter {
  let palette: Palette
  private var shown: Frame?

  init(palette: Palette) { self.palette = palette }

  /// Forgets what is shown: the next frame is painted whole.
  mutating func forget() { shown = nil }

  /// Paints what of `frame` lies in the window; the cursor where it says, else hidden.
  mutating func paint(_ frame: Frame, window: Size) {
    let old = shown.flatMap { $0.size == frame.size ? $0 : nil }
    for y in 0..<min(frame.size.height, window.height) {
      // Nearly every row is as it was.
      if let old, frame.isSame(row: y, as: old) { continue }
      for x in 0..<min(frame.size.width, window.width) {
        let index = y * frame.size.width + x
        let cell = frame.cells[index]
        if cell.isRightHalf || old?.cells[index] == cell { continue }
        let isWide = x + 1 < frame.size.width && frame.cells[index + 1].isRightHalf
        if isWide && x + 1 >= window.width { continue }
        put(cell, isWide: isWide, row: Int32(y), column: Int32(x), look: frame.look)
      }
    }
    shown = frame
    showCursor()
  }

  /// Sends what has changed, and the cursor.
  func showCursor() {
    let cursor = shown?.cursor
    paint_show(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? 0))
  }

  private func put(_ cell: Cell, isWide: Bool, row: Int32, column: Int32, look: Look) {
    let attributes = palette.attributes(of: cell.style)
    let pair =
      palette.colours == 0
      ? 0 : paint_pair(palette.ink(cell.style.ink), palette.paper(cell.style.paper))
    let scalars = Self.painted(cell.shown)
    paint_put(row, column, scalars, Int32(scalars.count), attributes, pair)
    // A character that ncurses counts as one cell where the frame has two.
    let base = UInt32(scalars.first ?? 0x20)
    if isWide, CellWidths.width(of: base, ambiguous: look.ambiguousWidth) < 2 {
      paint_put(row, column + 1, [0x20], 1, attributes, pair)
    }
  }

  /// At most as many scalars as a cell holds; 〓 for a character no terminal's font has yet.
  private static func painted(_ character: ShownCharacter) -> [Int32] {
    var scalars: [Int32] = []
    for scalar in character.scalars.prefix(Int(paint_scalars_of_a_cell())) {
      // The selector of the emoji style would widen on some terminals what ncurses counts narrow.
      if scalar.value == 0xFE0F { continue }
      scalars.append(DisplayWidth.needsGeta(scalar) ? 0x3013 : Int32(scalar.value))
    }
    return scalars
  }
}
