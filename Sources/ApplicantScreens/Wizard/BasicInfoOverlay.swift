import CaseWords
import Casework
import TextUI

/// What lies over the first page and takes the keys.
enum BasicInfoOverlay: Sendable {
  /// Places to pick from.
  case places(AnswerField, FilterList)
  /// A few answers with their meanings.
  case answers(AnswerField, Table)
  /// Everything that is wrong.
  case problems(ErrorSummary<BasicInfoField>)

  func draw(on frame: inout Frame, in area: Rect) {
    let width = min(area.width - 4, 72)
    let room = area.centred(Size(width: width, height: area.height))
    switch self {
    case .places(_, let list):
      list.draw(on: &frame, in: room)
    case .answers(let field, let table):
      let size = Size(width: width, height: table.rows.count + 3)
      let inner = frame.overlay(size, in: area, title: field.name)
      table.draw(on: &frame, in: inner)
    case .problems(let summary):
      summary.draw(on: &frame, in: area)
    }
  }
}
