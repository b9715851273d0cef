import CaseWords
import Casework
import TextUI

extension CaseScreen {
  /// The checks on top, the items beneath, and the chosen one in full at the foot.
  func drawItems(on frame: inout Frame, in rect: Rect) {
    let lineCount = drawChecks(on: &frame, in: rect)
    let foot = 4
    let list = Rect(
      x: rect.x,
      y: rect.y + lineCount,
      width: rect.width,
      height: rect.height - lineCount - foot
    )
    var table = Table([
      Table.Column("核对", width: 6), Table.Column("项目", width: 22), Table.Column("内容"),
    ])
    table.rows = items.map(row)
    table.select(selected)
    table.draw(on: &frame, in: list, focused: overlay == nil)
    let detail = Rect(x: rect.x, y: list.bottom, width: rect.width, height: foot)
    drawChosen(on: &frame, in: detail)
  }

  /// What was looked at automatically, each in its own colour; in full it stands in its pane.
  /// - Returns: how many lines it takes.
  private func drawChecks(on frame: inout Frame, in rect: Rect) -> Int {
    guard !isPending else {
      frame.write("正在自动核对……", at: Point(x: rect.x + 1, y: rect.y), style: .secondary)
      return 1
    }
    var point = Point(x: rect.x + 1, y: rect.y)
    for check in checks {
      let text = frame.text(check.marked)
      let width = frame.width(of: text)
      if point.x > rect.x + 1, point.x + width >= rect.right {
        point = Point(x: rect.x + 1, y: point.y + 1)
      }
      guard point.y < rect.y + 2 else { break }
      frame.write(text, at: point, style: check.style)
      point.x += width + 2
    }
    return min(2, point.y - rect.y + 1)
  }

  private func row(_ item: CaseItem) -> Table.Row {
    let tick = judgement(of: item.item)
    let changed = item.isChanged ? ShownText(verbatim: " Δ") : .empty
    let mark: StaticString = tick.map { $0.isFit ? "✓" : "✗" } ?? "·"
    let value: Phrase = tick?.fault.map { "✗ \(ShownText($0))" } ?? item.value
    let style: Style = tick.map { $0.isFit ? .success : .error } ?? .plain
    return Table.Row(
      [Phrase(ShownText(verbatim: mark) + changed), item.name, value],
      style: style
    )
  }

  private func drawChosen(on frame: inout Frame, in rect: Rect) {
    guard items.indices.contains(selected) else { return }
    let item = items[selected]
    let width = rect.width - 2
    frame.rule(at: Point(x: rect.x, y: rect.y), width: rect.width, heading: item.name)
    var lines: [(Phrase, Style)] = []
    if let old = item.old {
      lines.append(("Δ 原：\(old)", .secondary))
      lines.append(("  现：\(item.detail)", .plain))
    } else {
      lines.append((item.detail, .plain))
    }
    if let fault = judgement(of: item.item)?.fault {
      lines.append(("✗ 告知申请人：\(ShownText(fault))", .error))
    } else if let before = lastFault(of: item.item) {
      lines.append(("上次退回：\(ShownText(before))", .warning))
    } else if let requirement = item.requirement {
      lines.append(("要求：\(requirement)", .secondary))
    }
    var y = rect.y + 1
    for (words, style) in lines {
      let rows = frame.text(words).wrapped(
        toWidth: width,
        ambiguous: frame.look.ambiguousWidth
      )
      for line in rows where y < rect.bottom {
        frame.write(line, at: Point(x: rect.x + 1, y: y), style: style)
        y += 1
      }
    }
  }

  /// What the last review found wrong with the item.
  private func lastFault(of item: Mark.Item) -> String? {
    application.review?.last?.judgements.first { $0.item == item }?.fault
  }
}
