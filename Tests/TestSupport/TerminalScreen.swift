import CTestTerminal

/// The screen of a terminal as libvterm makes it from the bytes a program sends.
public final class TerminalScreen {
  public private(set) var columns: Int
  public private(set) var rowCount: Int
  private let screen: OpaquePointer?

  /// A blank screen of so many cells.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    rowCount = rows
    screen = test_screen_new(Int32(columns), Int32(rows))
  }

  deinit { test_screen_free(screen) }

  /// Takes bytes that the program sent.
  public func write(_ bytes: [UInt8]) {
    test_screen_write(screen, bytes, bytes.count)
  }

  /// Another size, in cells.
  public func resize(columns: Int, rows: Int) {
    self.columns = columns
    rowCount = rows
    test_screen_resize(screen, Int32(columns), Int32(rows))
  }

  /// The rows as one sees them, without the blanks at their ends.
  public var rows: [String] { (0..<rowCount).map(row) }

  /// One row, counted from 0, without the blanks at its end.
  public func row(_ y: Int) -> String {
    var text = ""
    for x in 0..<columns {
      let cell = test_screen_cell(screen, Int32(y), Int32(x))
      if !cell.is_right_half { text += cell.scalar_count == 0 ? " " : Self.text(of: cell) }
    }
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  /// The cell at a column and row, both counted from 0.
  public func cell(_ x: Int, _ y: Int) -> ScreenCell {
    let cell = test_screen_cell(screen, Int32(y), Int32(x))
    return ScreenCell(
      text: Self.text(of: cell),
      isRightHalf: cell.is_right_half,
      isBold: cell.bold,
      isReversed: cell.reversed,
      isUnderlined: cell.underlined,
      ink: Int(cell.ink),
      paper: Int(cell.paper)
    )
  }

  /// The column and row of the cursor, both counted from 0; nil while it is hidden.
  public var cursor: (x: Int, y: Int)? {
    let cursor = test_screen_cursor(screen)
    return cursor.is_visible ? (Int(cursor.column), Int(cursor.row)) : nil
  }

  /// Whether the second screen of full-screen programs is shown.
  public var isAlternate: Bool { test_screen_is_alternate(screen) }

  /// Whether clicks are asked for.
  public var hasMouse: Bool { test_screen_has_mouse(screen) }

  private static func text(of cell: TestCell) -> String {
    var text = String.UnicodeScalarView()
    withUnsafeBytes(of: cell.scalars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self).prefix(Int(cell.scalar_count)) {
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
    }
    return String(text)
  }
}
