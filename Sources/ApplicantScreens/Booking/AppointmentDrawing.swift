import CaseWords
import Casework
import TextUI

extension AppointmentScreen {
  func draw(on frame: inout Frame, in area: Rect) {
    let body = drawSteps(on: &frame, in: area)
    let inner = Rect(x: body.x + 2, y: body.y, width: body.width - 4, height: body.height)
    let remainder = drawHead(on: &frame, in: inner)
    let rest = remainder.place
    drawTabs(on: &frame, at: Point(x: rest.x, y: rest.y), width: rest.width)
    let text = Rect(
      x: rest.x + 2,
      y: rest.y + 1,
      width: rest.width - 4,
      height: inner.bottom - 2 - rest.y - 1
    )
    switch tab {
    case .visit: drawVisit(remainder.facts, on: &frame, in: text)
    case .progress: drawTimeline(on: &frame, in: text)
    case .history: pager.draw(historyLines(on: frame), on: &frame, in: text)
    case .marks: pager.draw(markLines, on: &frame, in: text)
    }
    if focus == nil { frame.cursor = Point(x: text.x, y: text.y) }
    drawButtons(on: &frame, at: Point(x: inner.x + 2, y: inner.bottom - 1))
    question?.box.draw(on: &frame, in: area)
  }

  /// The step bar while the steps lead somewhere: without a day the third is still to be done,
  /// and what was returned or has ended is on none of them.
  private func drawSteps(on frame: inout Frame, in area: Rect) -> Rect {
    switch application.status {
    case .awaitingBooking, .noShow:
      return frame.drawWizardSteps(current: .booking, in: area)
    case .awaitingReview, .passed, .arrived, .accepted, .completed:
      return frame.drawWizardSteps(current: .appointment, in: area)
    case .returned, .ineligible, .cancelled, .expired:
      frame.write(title, at: Point(x: area.x + 2, y: area.y), style: .heading)
      return Rect(x: area.x, y: area.y + 2, width: area.width, height: area.height - 2)
    }
  }

  private func drawTabs(on frame: inout Frame, at point: Point, width: Int) {
    frame.rule(at: point, width: width)
    var x = point.x + 1
    for tab in tabs {
      let isOpen = tab == self.tab
      let words = frame.text(words(of: tab))
      let text =
        isOpen
        ? ShownText(verbatim: "[ ") + words + ShownText(verbatim: " ]")
        : ShownText(verbatim: "  ") + words + ShownText(verbatim: "  ")
      let used = frame.write(
        text,
        at: Point(x: x, y: point.y),
        style: isOpen ? .heading : .accent
      )
      let target = Rect(x: x, y: point.y, width: used, height: 1)
      frame.addTarget(target, key: .press(Spot(part: Self.tabPart, item: tab.rawValue)))
      x += used + 1
    }
  }

  private func words(of tab: Tab) -> Phrase {
    switch tab {
    case .visit: isVisitAhead ? "预约" : "预约与进度"
    case .progress: "进度"
    case .history: "办理经过"
    case .marks: application.status == .returned ? "需修改 \(application.marks.count)" : "原因"
    }
  }

  /// The facts, and the way ahead beside or beneath them where there is room.
  private func drawVisit(
    _ facts: [AppointmentFacts.Fact],
    on frame: inout Frame,
    in rect: Rect
  ) {
    let isBeside = !isVisitAhead || rect.width >= 80
    let left = isBeside ? rect.width / 2 - 2 : rect.width
    var lines = [Pager.Line.pair(frame.text("下一步"), nextStep)]
    lines += facts.map { .pair(frame.text($0.name), $0.value) }
    let column = Rect(x: rect.x, y: rect.y, width: left, height: rect.height)
    pager.draw(lines, on: &frame, in: column)
    guard isBeside else {
      let used = Pager.rowCount(of: lines, width: left, on: frame) + 1
      let rest = Rect(x: rect.x, y: rect.y + used, width: left, height: rect.height - used)
      if rest.height >= 12 { drawTimeline(on: &frame, in: rest) }
      return
    }
    let x = column.right + 3
    for row in 0..<rect.height {
      let line = frame.look.usesASCIILines ? ShownText(verbatim: "|") : ShownText(verbatim: "│")
      frame.write(line, at: Point(x: x - 2, y: rect.y + row), style: .secondary)
    }
    let right = Rect(x: x, y: rect.y, width: rect.right - x, height: rect.height)
    drawTimeline(on: &frame, in: right)
  }

  private func drawTimeline(on frame: inout Frame, in rect: Rect) {
    let steps = Timeline(application, office: office, today: today).steps
    let nameWidth = (steps.map { frame.width(of: $0.name) }.max() ?? 0) + 2
    var y = rect.y
    for step in steps where y < rect.bottom {
      frame.write(step.state.marker, at: Point(x: rect.x, y: y), style: step.state.style)
      let name = Point(x: rect.x + 2, y: y)
      frame.write(step.name, at: name, style: step.state.style, width: nameWidth)
      let room = rect.width - 2 - nameWidth
      let rows = frame.text(step.day).wrapped(
        toWidth: room,
        ambiguous: frame.look.ambiguousWidth
      )
      for row in rows where y < rect.bottom {
        frame.write(row, at: Point(x: rect.x + 2 + nameWidth, y: y), width: room)
        y += 1
      }
    }
  }

  private func drawButtons(on frame: inout Frame, at point: Point) {
    var x = point.x
    for action in AppointmentAction.allCases {
      let isFocused = action == focus && question == nil
      let words = frame.text(action.words(for: application))
      let text = ShownText(verbatim: "[ ") + words + ShownText(verbatim: " ]")
      let idle: Style = reasonAgainst(action) == nil ? .accent : .secondary
      let used = frame.write(
        text,
        at: Point(x: x, y: point.y),
        style: isFocused ? .focused : idle
      )
      if isFocused {
        let marker = frame.look.usesASCIILines ? ShownText(verbatim: ">") : ShownText(verbatim: "▸")
        frame.write(marker, at: Point(x: x - 1, y: point.y), style: .accent)
        frame.cursor = Point(x: x + 2, y: point.y)
      }
      frame.addTarget(
        Rect(x: x, y: point.y, width: used, height: 1),
        key: .press(Spot(part: Self.buttonPart, item: action.rawValue))
      )
      x += used + 1
    }
  }
}
