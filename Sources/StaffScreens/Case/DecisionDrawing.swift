import CaseWords
import Casework
import TextUI

extension DecisionScreen {
  func draw(on frame: inout Frame, in area: Rect) {
    let inner = Rect(x: area.x + 2, y: area.y, width: area.width - 4, height: area.height)
    let number = ShownText(page.number.text)
    let name = ShownText(page.application.info.name.text)
    frame.write("作出决定   \(number)   \(name)", at: Point(x: inner.x, y: inner.y), style: .heading)
    for choice in Choice.allCases {
      let y = inner.y + 2 + choice.rawValue
      let isChosen = choice == self.choice
      if isChosen {
        frame.write(frame.focusMarker, at: Point(x: inner.x, y: y), style: .accent)
        frame.cursor = Point(x: inner.x + 2, y: y)
      }
      let mark: StaticString = isChosen ? "(•)" : "( )"
      let words =
        ShownText(verbatim: mark) + ShownText(" \(choice.rawValue + 1) ")
        + frame.text(choice.phrase)
      let used = frame.write(
        words,
        at: Point(x: inner.x + 2, y: y),
        style: isChosen && !isTyping ? .focused : .plain
      )
      frame.addTarget(
        Rect(x: inner.x, y: y, width: used + 2, height: 1),
        key: .press(Spot(part: Self.choicePart, item: choice.rawValue))
      )
    }
    var y = inner.y + 6
    y = drawEffects(on: &frame, in: inner, from: y)
    if needsReason { y = drawReason(on: &frame, in: inner, from: y) }
    drawMessage(on: &frame, in: inner, from: y)
    drawConfirmation(on: &frame, at: Point(x: inner.x, y: inner.bottom - 1), width: inner.width)
    let middle = Rect(x: area.x + 6, y: area.y + 1, width: area.width - 12, height: area.height - 2)
    picker?.draw(on: &frame, in: middle)
  }

  private func drawEffects(on frame: inout Frame, in rect: Rect, from row: Int) -> Int {
    frame.rule(at: Point(x: rect.x, y: row), width: rect.width, heading: "将会发生")
    var y = row + 1
    for words in effects {
      for line in rows(words, frame, rect.width - 2) where y < rect.bottom - 6 {
        frame.write(line, at: Point(x: rect.x + 2, y: y))
        y += 1
      }
    }
    return y
  }

  /// What the decision changes, a line each.
  private var effects: [Phrase] {
    let visit = page.application.heldSlot.map { "\($0.day.phrase) \($0.half.phrase)" as Phrase }
    switch choice {
    case .pass:
      return ["• 状态改为初审通过\(visit.map { "，\($0)到场的预约保留" } ?? "")"]
    case .giveBack:
      let names = page.faults.map { $0.item.name(in: session.office) }
      let list = names.dropFirst().reduce(names.first ?? "") { "\($0)、\($1)" }
      return [
        "• 退回申请人修改\(names.count)项：\(list)",
        visit.map { "• \($0)的预约名额放出，修改后重新预约" } ?? "• 修改后重新预约",
      ]
    case .ineligible:
      return ["• 申请结束，理由告知申请人", visit.map { "• \($0)的预约名额放出" } ?? "• 没有预约名额"]
    }
  }

  private func drawReason(on frame: inout Frame, in rect: Rect, from row: Int) -> Int {
    let words: Phrase =
      choice == .ineligible ? "不符合条件的理由（告知申请人）" : "补充退回的理由（所领导，内部记录）"
    frame.write(words, at: Point(x: rect.x, y: row), style: hasReason ? .secondary : .warning)
    reason.draw(
      on: &frame,
      at: Point(x: rect.x + 2, y: row + 1),
      width: rect.width - 4,
      focused: isTyping
    )
    return row + 2
  }

  /// The message word for word, and its length as the network counts it.
  private func drawMessage(on frame: inout Frame, in rect: Rect, from row: Int) {
    let message = session.message(
      of: decision,
      on: page.application,
      faults: choice == .giveBack ? page.faults.count : 1
    )
    guard let message else {
      frame.rule(at: Point(x: rect.x, y: row), width: rect.width, heading: "不发短信（没有文本）")
      return
    }
    let length = MessageLength(message.text)
    frame.rule(
      at: Point(x: rect.x, y: row),
      width: rect.width,
      heading: "短信全文：\(length.characters)字，分\(length.parts)条，发到\(ShownText(message.to.masked))"
    )
    var y = row + 1
    for line in rows(Phrase(ShownText(message.text)), frame, rect.width - 2)
    where y < rect.bottom - 1 {
      frame.write(line, at: Point(x: rect.x + 2, y: y))
      y += 1
    }
  }

  private func drawConfirmation(on frame: inout Frame, at point: Point, width: Int) {
    if let refusal {
      let lines = rows("! \(refusalWords(refusal))", frame, width).suffix(2)
      for (index, line) in lines.enumerated() {
        let place = Point(x: point.x, y: point.y - lines.count + 1 + index)
        frame.write(line, at: place, style: .warning)
      }
      return
    }
    frame.write("按 Y 确认（Enter 不起作用）；两分钟内可以按 U 撤回", at: point, style: .accent, width: width)
  }

  /// The refusal with the first item it is about.
  private func refusalWords(_ refusal: Refusal) -> Phrase {
    guard case .notJudged(let items) = refusal, let first = items.first else {
      if refusal == .notPossible(in: .arrived) { return "人已到场：请到“今日到场”直接查验原件、受理" }
      return refusal.deskExplanation
    }
    let name = first.name(in: session.office)
    return "还有\(items.count)项没有核对（\(name)等），按 Y 前往"
  }

  private func rows(_ words: Phrase, _ frame: Frame, _ width: Int) -> [ShownText] {
    frame.text(words).wrapped(toWidth: width, ambiguous: frame.look.ambiguousWidth)
  }
}

extension DecisionScreen.Choice {
  var phrase: Phrase {
    switch self {
    case .pass: "通过"
    case .giveBack: "退回补正"
    case .ineligible: "不符合条件"
    }
  }
}
