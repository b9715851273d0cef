import TestSupport
import TextUI

/// What a camera sees of a terminal's screen: two half cells a cell, dark or light.
struct SeenModules {
  private let cells: [[ScreenCell]]

  init(_ terminal: PseudoTerminal) {
    cells = (0..<terminal.screen.rowCount).map { y in
      (0..<terminal.screen.columns).map { x in terminal.screen.cell(x, y) }
    }
  }

  /// The code with its quiet zone; nil when no white square of version 1 stands on the screen.
  var modules: QRModules? {
    let corner = (0..<cells.count).lazy.compactMap { y -> (x: Int, y: Int)? in
      cells[y].firstIndex { $0.paper == 231 }.map { (x: $0, y: y) }
    }.first
    guard let corner, corner.y + 15 <= cells.count, corner.x + 29 <= cells[0].count else {
      return nil
    }
    let squares = (0..<30).map { row in
      (0..<29).map { isDark(corner.x + $0, 2 * corner.y + row) }
    }
    let zone = squares.enumerated().flatMap { y, row in
      row.enumerated().filter { x, _ in !(4..<25).contains(x) || !(4..<25).contains(y) }
        .map { $0.element }
    }
    guard zone.allSatisfy({ $0 == false }) else { return nil }
    return QRModules(dark: squares[4..<25].flatMap { row in row[4..<25].map { $0 ?? true } })
  }

  /// The screen as a picture in portable grey: 8 by 16 pixels a cell.
  var picture: [UInt8] {
    let width = 8 * cells[0].count
    let rows = (0..<2 * cells.count).flatMap { row -> [UInt8] in
      let line = (0..<cells[0].count).flatMap { x in
        [UInt8](repeating: isDark(x, row) == false ? 255 : 0, count: 8)
      }
      return (0..<8).flatMap { _ in line }
    }
    return Array("P5 \(width) \(16 * cells.count) 255\n".utf8) + rows
  }

  /// Whether half a cell is black (16) or white (231); nil for anything else.
  private func isDark(_ x: Int, _ halfRow: Int) -> Bool? {
    let cell = cells[halfRow / 2][x]
    let isInk = cell.text == (halfRow % 2 == 0 ? "▀" : "▄")
    switch isInk ? cell.ink : cell.paper {
    case 16: return true
    case 231: return false
    default: return nil
    }
  }
}
