/// What the screen does with one Unicode scalar; the raw values are those of `WidthTable`.
enum ScalarClass: UInt32 {
  /// One cell.
  case narrow
  /// Two cells.
  case wide
  /// One cell, or two in terminals set up for East Asian use.
  case ambiguous
  /// Drawn on the character before, in no cell of its own.
  case mark
  /// Moves the cursor or worse: C0, DEL, C1, line and paragraph separators.
  case control
  /// Invisible, and a way to reorder or to hide text: format characters and other ignorables.
  case dropped
  /// Private use, noncharacters, and what the C library of Debian 12 does not know.
  case replaced
  /// A Han character newer than that C library: two cells, drawn as 〓.
  case newHan
  /// A place kept for Han characters that holds none.
  case noHan

  /// The class of `scalar`, without a search for ASCII, common Chinese and lines.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F: self = .narrow
    case 0x4E00...0x9FFC, 0x3001...0x3029, 0xFF01...0xFF60: self = .wide
    case 0x2500...0x254B: self = .ambiguous  // the lines of which pages are full
    case 0x40000..<0xE0000, 0xE1000...0x10FFFF: self = .replaced  // unassigned and private planes
    default: self = ScalarClass.searched(scalar.value)
    }
  }

  /// Whether text made of such scalars alone may be shown as it is.
  var isPlain: Bool {
    switch self {
    case .narrow, .wide, .ambiguous, .newHan: true
    case .mark, .control, .dropped, .replaced, .noHan: false
    }
  }

  /// Bisects the table: the last start that is not after `value`.
  private static func searched(_ value: UInt32) -> ScalarClass {
    let starts = WidthTable.starts
    let wanted = value << 4 | 0xF
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= wanted { low = middle } else { high = middle }
    }
    return ScalarClass(rawValue: starts[low] & 0xF) ?? .replaced
  }
}
