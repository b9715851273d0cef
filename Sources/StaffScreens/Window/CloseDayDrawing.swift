import CaseWords
import Casework
import TextUI

extension CloseDayScreen {
  func draw(on frame: inout Frame, in area: Rect) {
    let inner = Rect(x: area.x + 2, y: area.y, width: area.width - 4, height: area.height)
    frame.write("停办一天（所领导）", at: Point(x: inner.x, y: inner.y), style: .heading)
    let size = picker.size(months: min(2, picker.months.count))
    let grid = Rect(x: inner.x, y: inner.y + 1, width: size.width, height: size.height)
    picker.draw(on: &frame, in: grid, focused: stage == .day)
    guard let day else { return }
    let count: Phrase =
      people.isEmpty
      ? "\(day.phrase)：没有人预约" : "\(day.phrase)：\(people.count)人已预约，将收到短信并另选日期"
    frame.rule(at: Point(x: inner.x, y: grid.bottom), width: inner.width, heading: count)
    let foot = stage == .day ? 0 : 3
    let list = Rect(
      x: inner.x,
      y: grid.bottom + 1,
      width: inner.width,
      height: inner.bottom - foot - grid.bottom - 1
    )
    drawPeople(on: &frame, in: list)
    if stage != .day { drawReason(on: &frame, in: inner) }
  }

  private func drawPeople(on frame: inout Frame, in rect: Rect) {
    let isWhole = people.count <= rect.height
    for (index, row) in people.prefix(isWhole ? rect.height : rect.height - 1).enumerated() {
      let half = row.visit?.half.phrase ?? "–"
      let name = ShownText(row.name.text)
      let number = ShownText(row.number.text)
      frame.write(
        "\(half)  \(number)  \(name)  \(row.status.deskWords)",
        at: Point(x: rect.x + 2, y: rect.y + index),
        width: rect.width - 2
      )
    }
    guard !isWhole else { return }
    frame.write(
      "还有\(people.count - rect.height + 1)人",
      at: Point(x: rect.x + 2, y: rect.bottom - 1),
      style: .secondary
    )
  }

  private func drawReason(on frame: inout Frame, in rect: Rect) {
    let label: Phrase = "理由（日历上显示给申请人）"
    let line = rect.bottom - 2
    let used = frame.write(label, at: Point(x: rect.x, y: line), style: .secondary)
    reason.draw(
      on: &frame,
      at: Point(x: rect.x + used + 2, y: line),
      width: rect.width - used - 2,
      focused: stage == .reason
    )
    guard stage == .confirm else { return }
    let place = Point(x: rect.x, y: rect.bottom - 1)
    frame.write("按 Y 确认停办（Enter 不起作用）", at: place, style: .warning)
    frame.cursor = place
  }
}
