import CaseWords
import Casework
import TextUI

extension CaseScreen {
  func draw(on frame: inout Frame, in area: Rect) {
    let inner = Rect(x: area.x + 1, y: area.y, width: area.width - 2, height: area.height)
    drawHead(on: &frame, in: inner)
    drawPanes(on: &frame, at: Point(x: inner.x, y: inner.y + 2), width: inner.width)
    let hasDecided = queue.decided?.secondsLeft(at: session.surroundings.now()) != nil
    let body = Rect(
      x: inner.x,
      y: inner.y + 3,
      width: inner.width,
      height: inner.height - 3 - (hasDecided ? 1 : 0)
    )
    switch pane {
    case .items: drawItems(on: &frame, in: body)
    case .checks: drawText(checkLines, on: &frame, in: body)
    case .history: drawText(historyLines(on: frame), on: &frame, in: body)
    case .notes: drawText(noteLines(on: frame), on: &frame, in: body)
    }
    if let words = queue.decided?.words(at: session.surroundings.now()) {
      frame.write(
        words,
        at: Point(x: inner.x, y: inner.bottom - 1),
        style: .success,
        width: inner.width
      )
    }
    drawOverlay(on: &frame, in: area)
  }

  private func drawHead(on frame: inout Frame, in rect: Rect) {
    let row = QueueRow(application)
    var x = rect.x
    x += frame.write(ShownText(number.text), at: Point(x: x, y: rect.y), style: .heading) + 2
    let name = ShownText(application.info.name.text)
    x += frame.write(name, at: Point(x: x, y: rect.y), style: .heading, width: 28) + 2
    let deadline = session.deadline(of: row)
    let round: Phrase = row.submissions > 1 ? "复审（第\(row.submissions)次提交）" : "初审"
    let status: Phrase = "\(application.status.deskMarker) \(application.status.deskWords)"
    let isWaiting = application.status == .awaitingReview
    let isLate = isWaiting && deadline.isOverdue
    let state: Phrase =
      isLate
      ? "\(round) · ‼ 待初审（已超时 \(deadline.clock)）"
      : isWaiting ? "\(round) · \(deadline.words)" : status
    frame.write(
      state,
      at: Point(x: x, y: rect.y),
      style: isLate ? .warning : .accent,
      width: rect.right - x
    )
    let visit: Phrase = row.visit.map { "预约 \($0.shortPhrase)" } ?? "没有预约"
    let facts: Phrase = "收件 \(row.received.shortText)   \(visit)"
    frame.write(facts, at: Point(x: rect.x, y: rect.y + 1), style: .secondary)
    frame.write(
      holderWords,
      endingAt: rect.right,
      row: rect.y + 1,
      style: isJudging ? .success : .warning
    )
  }

  /// Who has the case in hand, and what that means here.
  private var holderWords: Phrase {
    guard application.status.isJudged else { return "只读" }
    guard session.member.role.mayJudge else { return "只读" }
    if open.isOwn { return "✓ 由您审核" }
    guard let claim = open.claim else { return "! 已不在您手中（只读）" }
    let name = ShownText(claim.byName.text)
    return canTakeOver ? "! \(name)正在审核，T 接管" : "! \(name)正在审核（只读）"
  }

  private func drawPanes(on frame: inout Frame, at point: Point, width: Int) {
    frame.rule(at: point, width: width)
    var x = point.x + 1
    for pane in Pane.allCases {
      let words = frame.text(words(of: pane))
      let isOpen = pane == self.pane
      let text =
        isOpen
        ? ShownText(verbatim: "[ ") + words + ShownText(verbatim: " ]")
        : ShownText(verbatim: "  ") + words + ShownText(verbatim: "  ")
      let used = frame.write(
        text,
        at: Point(x: x, y: point.y),
        style: isOpen ? .heading : .accent
      )
      frame.addTarget(
        Rect(x: x, y: point.y, width: used, height: 1),
        key: .press(Spot(part: Self.panePart, item: pane.rawValue))
      )
      x += used + 1
    }
  }

  private func words(of pane: Pane) -> Phrase {
    switch pane {
    case .items: return "核对 \(judgements.count)/\(items.count)"
    case .checks:
      guard !isPending else { return "自动核对 …" }
      let warnings = checks.count { $0.outcome != .fine }
      return warnings == 0 ? "自动核对 ✓" : "自动核对 !\(warnings)"
    case .history: return "经过"
    case .notes:
      let count = (application.review?.notes.count ?? 0) + open.messages.count
      return count == 0 ? "备注与短信" : "备注与短信 \(count)"
    }
  }

  private func drawText(_ lines: [Pager.Line], on frame: inout Frame, in rect: Rect) {
    let text = Rect(x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 1)
    pager.draw(lines, on: &frame, in: text)
    frame.cursor = Point(x: text.x, y: text.y)
  }

  private func drawOverlay(on frame: inout Frame, in area: Rect) {
    let middle = Rect(x: area.x + 6, y: area.y + 1, width: area.width - 12, height: area.height - 2)
    switch overlay {
    case .reason(_, let picker): picker.draw(on: &frame, in: middle)
    case .takeOver(let box): box.draw(on: &frame, in: area)
    case .note(let field):
      let inner = frame.overlay(
        Size(width: middle.width, height: 7),
        in: area,
        title: "内部备注（申请人看不到）"
      )
      field.draw(
        on: &frame,
        at: Point(x: inner.x, y: inner.y + 1),
        width: inner.width,
        focused: true
      )
      frame.write(
        "Enter 记下   Esc 返回",
        at: Point(x: inner.x, y: inner.bottom - 1),
        style: .secondary
      )
    case .changes(let comparison, let pager):
      let inner = frame.overlay(
        Size(width: area.width, height: area.height),
        in: area,
        title: comparison.title
      )
      pager.draw(comparison.lines(on: frame, width: inner.width), on: &frame, in: inner)
    case nil: break
    }
  }
}
