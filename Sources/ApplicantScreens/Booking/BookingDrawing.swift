import CaseWords
import Casework
import TextUI

extension BookingScreen {
  func draw(on frame: inout Frame, in area: Rect) {
    let body = frame.drawWizardSteps(current: .booking, in: area)
    let inner = Rect(x: body.x + 2, y: body.y, width: body.width - 4, height: body.height)
    drawHeading(on: &frame, in: inner)
    let (head, foot) = (3, 7)
    let room = Rect(
      x: inner.x,
      y: inner.y + head,
      width: inner.width,
      height: inner.height - head - foot
    )
    let size = pickerSize(in: room)
    let grid = Rect(
      x: room.x + max(0, (room.width - size.width) / 2),
      y: room.y,
      width: size.width,
      height: size.height
    )
    let isOnTop = if case .day = stage { true } else { false }
    picker.draw(on: &frame, in: grid, focused: focus == .calendar && isOnTop)
    let beneath = min(grid.bottom, inner.bottom - foot)
    picker.drawLegend(on: &frame, at: Point(x: grid.x, y: beneath))
    let lines = Rect(x: inner.x, y: beneath + 1, width: inner.width, height: foot - 2)
    drawDay(on: &frame, in: lines)
    drawButtons(on: &frame, at: Point(x: inner.x + 2, y: inner.bottom - 1))
    switch stage {
    case .day: break
    case .half(let box): box.draw(on: &frame, in: area)
    case .confirm(let box, _, _): box.draw(on: &frame, in: area)
    }
  }

  /// The grids side by side, with the places under the days where the window is high enough.
  private func pickerSize(in room: Rect) -> Size {
    var count = picker.months.count
    while count > 1, picker.size(months: count).width > room.width { count -= 1 }
    let withNotes = picker.size(months: count, notes: true)
    return withNotes.height <= room.height ? withNotes : picker.size(months: count)
  }

  private func drawHeading(on frame: inout Frame, in rect: Rect) {
    let place = WindowPlace(application.info.station, office: session.office)
    var x = rect.x
    x += frame.write("申请编号 ", at: Point(x: x, y: rect.y), style: .secondary)
    let number = ShownText(application.number.text)
    x += frame.write(number, at: Point(x: x, y: rect.y), style: .heading)
    let rest: Phrase = "   \(ShownText(application.info.name.text))   \(place.phrase)"
    frame.write(rest, at: Point(x: x, y: rect.y), width: rect.right - x)
    let review = calendar.reviewWords(for: application)
    let used = frame.write(review, at: Point(x: rect.x, y: rect.y + 1), style: .accent)
    guard calendar.window.isProvisional else { return }
    let provisional: Phrase = "! 放假安排尚未公布，暂按法定节假日计算"
    let start = Point(x: rect.x + used + 3, y: rect.y + 1)
    frame.write(provisional, at: start, style: .warning, width: rect.right - start.x)
  }

  /// What is said of the day under the cursor.
  private func drawDay(on frame: inout Frame, in rect: Rect) {
    guard let day else { return }
    frame.rule(at: Point(x: rect.x, y: rect.y), width: rect.width, heading: day.phrase)
    let offer = calendar.offer(of: day)
    var lines: [(Phrase, Style)] = []
    if let reason = offer.reasonAgainst {
      lines.append(("× 不能预约：\(reason)", .plain))
    } else {
      let words: Phrase =
        "上午 \(offer.words(.morning))    下午 \(offer.words(.afternoon))    按 Enter 选择"
      lines.append((words, .plain))
    }
    if let held = application.heldSlot {
      let words: Phrase = "● 现预约：\(held.day.phrase) \(held.half.phrase)"
      lines.append((words, held.day == day ? .accent : .secondary))
    }
    if calendar.earliest == nil, let last = calendar.window.bookable.last {
      lines.append(("! 7天都没有名额。有人取消就会放出：请按 F5 刷新，或改日登录再看。", .warning))
      lines.append(("  从\(last.phrase)起重新计算可约日期。申请已保留，不必重新填写。", .warning))
    }
    for (offset, (words, style)) in lines.prefix(rect.height - 1).enumerated() {
      let point = Point(x: rect.x + 2, y: rect.y + 1 + offset)
      frame.write(words, at: point, style: style, width: rect.width - 2)
    }
  }

  private func drawButtons(on frame: inout Frame, at point: Point) {
    var x = point.x
    for button in Focus.allCases {
      guard let words = button.words else { continue }
      let isFocused = focus == button
      let text = ShownText(verbatim: "[ ") + frame.text(words) + ShownText(verbatim: " ]")
      let used = frame.write(
        text,
        at: Point(x: x, y: point.y),
        style: isFocused ? .focused : .accent
      )
      if isFocused {
        let marker = frame.look.usesASCIILines ? ShownText(verbatim: ">") : ShownText(verbatim: "▸")
        frame.write(marker, at: Point(x: x - 2, y: point.y), style: .accent)
        frame.cursor = Point(x: x + 2, y: point.y)
      }
      frame.addTarget(
        Rect(x: x, y: point.y, width: used, height: 1),
        key: .press(Spot(part: Self.buttonPart, item: button.rawValue))
      )
      x += used + 3
    }
  }
}

extension BookingScreen.Focus {
  /// What the button says; nil: the calendar is none.
  fileprivate var words: Phrase? {
    switch self {
    case .calendar: nil
    case .earliest: "最早可约 E"
    case .view: "查看申请 V"
    case .leave: "返回"
    }
  }
}
