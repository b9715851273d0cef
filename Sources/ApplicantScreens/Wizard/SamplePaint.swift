import TextUI

/// What each sign of a sample's rows is painted as: the sheet is white whatever the terminal is,
/// and marks and stamps stand out of it also where there are no colours.
struct SamplePaint {
  enum Paint: Sendable {
    /// Words, and blanks to fill in.
    case print
    case line
    case mark
    /// Words on a stamp or an emblem, and the rest of it.
    case stamp, stampEdge
    case portrait

    var style: Style {
      switch self {
      case .print: Style(ink: .palette(16), paper: .palette(255))
      case .line: Style(ink: .palette(240), paper: .palette(255))
      // White on a dark colour: the reverse of the sheet where the terminal has no colours.
      case .mark: Style(ink: .palette(231), paper: .palette(25), bold: true)
      case .stamp: Style(ink: .palette(231), paper: .palette(160), bold: true)
      case .stampEdge: Style(ink: .palette(160), paper: .palette(255))
      case .portrait: Style(ink: .palette(67), paper: .palette(255))
      }
    }
  }

  struct Sign {
    let text: String
    let paint: Paint
  }

  /// Row by row.
  private(set) var painted: [[Sign]]

  /// - Parameter marks: the signs that are explained beside the sheet.
  init(_ rows: [String], marks: [String]) {
    let rows = rows.map { ShownText($0).characters.map { String($0.character) } }
    painted = rows.map { row in
      row.map { text in
        let paint: Paint =
          if marks.contains(text) {
            .mark
          } else if Self.blocks.contains(text) {
            .portrait
          } else {
            Self.lines.contains(text) ? .line : .print
          }
        return Sign(text: text, paint: paint)
      }
    }
    for (number, row) in rows.enumerated() {
      for (start, end) in Self.stamps(in: row) {
        let cells = Self.cells(row, start)..<Self.cells(row, end + 1)
        for place in start...end { paint(number, place, .stamp) }
        for step in [-1, 1] { paintEdge(rows, from: number, by: step, cells) }
      }
    }
  }

  private mutating func paint(_ row: Int, _ place: Int, _ paint: Paint) {
    painted[row][place] = Sign(text: painted[row][place].text, paint: paint)
  }

  /// The blocks straight above or below a stamp belong to it, as far as they reach.
  private mutating func paintEdge(
    _ rows: [[String]],
    from row: Int,
    by step: Int,
    _ cells: Range<Int>
  ) {
    var row = row + step
    while rows.indices.contains(row) {
      let places = rows[row].indices.filter { place in
        Self.blocks.contains(rows[row][place]) && cells.contains(Self.cells(rows[row], place))
      }
      if places.isEmpty { return }
      for place in places { paint(row, place, .stampEdge) }
      row += step
    }
  }

  /// Where brackets with 印 or ★ begin and end.
  private static func stamps(in row: [String]) -> [(Int, Int)] {
    var stamps: [(Int, Int)] = []
    var start: Int?
    for (place, text) in row.enumerated() {
      if text == "(" { start = place }
      guard text == ")", let begun = start else { continue }
      if row[begun...place].contains(where: { $0 == "印" || $0 == "★" }) {
        stamps.append((begun, place))
      }
      start = nil
    }
    return stamps
  }

  /// The cells before a place in the row.
  private static func cells(_ row: [String], _ place: Int) -> Int {
    row.prefix(place).reduce(0) { $0 + ShownText($1).width() }
  }

  private static let blocks: Set = ["█", "▄", "▀"]
  private static let lines: Set = [
    "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼", "─", "│", "╱", "╲", "_",
  ]
}
