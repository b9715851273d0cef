import CaseWords
import Casework
import TextUI

extension DayScreen {
  func draw(on frame: inout Frame, in area: Rect) {
    let inner = Rect(x: area.x + 2, y: area.y, width: area.width - 4, height: area.height)
    let title: Phrase = day == today ? "今日到场   \(day.phrase)" : "\(day.phrase)的预约（不是今天）"
    frame.write(
      title,
      at: Point(x: inner.x, y: inner.y),
      style: day == today ? .heading : .warning
    )
    let visits = rows.filter { $0.visit?.day == day }
    let arrived = visits.count { [.arrived, .accepted, .completed].contains($0.status) }
    frame.write(
      "已到 \(arrived) / 预约 \(visits.count)",
      endingAt: inner.right - 1,
      row: inner.y,
      style: .secondary
    )
    let list = Rect(x: inner.x, y: inner.y + 4, width: inner.width, height: inner.height - 4)
    table.draw(on: &frame, in: list, focused: overlay == nil)
    let label: Phrase = "到场"
    let used = frame.write(label, at: Point(x: inner.x, y: inner.y + 2), style: .secondary)
    // Last, so that the cursor stands where a scanner types.
    field.draw(
      on: &frame,
      at: Point(x: inner.x + used + 2, y: inner.y + 2),
      width: 40,
      focused: overlay == nil
    )
    switch overlay {
    case .originals(let box): box.draw(on: &frame, in: area)
    case .missed(let box), .completed(let box): box.draw(on: &frame, in: area)
    case nil: break
    }
  }
}
