import CaseWords
import Casework
import TextUI

extension DocumentsScreen {
  /// Beside the list, which needs 70 cells, there is room for the sample from this width on.
  private static let wideWidth = 70 + Sample.maxWidth + 4

  func draw(on frame: inout Frame, in area: Rect) {
    let body = frame.drawWizardSteps(current: .documents, in: area)
    let isWide = area.width >= Self.wideWidth
    let width = isWide ? area.width - Sample.maxWidth - 4 : area.width
    drawMain(on: &frame, in: Rect(x: area.x, y: body.y, width: width, height: body.height))
    if isWide {
      let side = Rect(
        x: width + 2,
        y: body.y,
        width: Sample.maxWidth,
        height: body.height
      )
      if let chosen { frame.drawSample(of: chosen.material.id, session.office, in: side) }
    }
    removal?.box.draw(on: &frame, in: area.inset(by: 2))
    summary?.draw(on: &frame, in: area.inset(by: 2))
  }

  private func drawMain(on frame: inout Frame, in rect: Rect) {
    let left = rect.x + 2
    let width = rect.width - 4
    let list = list
    let requirement = chosen?.material.requirement.phrase ?? ""
    let words = frame.text(requirement)
      .wrapped(toWidth: width - 1, ambiguous: frame.look.ambiguousWidth)
    let warnings = warnings.flatMap { note in
      frame.text(note).wrapped(toWidth: width - 1, ambiguous: frame.look.ambiguousWidth)
    }
    let said = words.count + warnings.count
    let warning = list.unasked.isEmpty ? 0 : 1
    // The headings, the rule, two lines at the foot, and three pages: all else is for the list.
    let room = rect.height - warning - 1 - 1 - said - 3 - 2
    let rows = max(1, min(table.count, room))
    var y = rect.y
    if warning > 0 {
      let names = MaterialList.list(list.unasked.map(\.title.phrase))
      frame.write(
        "⚠ 已上传但不再需要，提交时不会包含：\(names)",
        at: Point(x: left, y: y),
        style: .warning,
        width: width
      )
      y += 1
    }
    var shown = table
    shown.rows = list.rows(frame.look, isChecked: isChecked)
    let place = Rect(x: rect.x, y: y, width: rect.width - 1, height: rows + 1)
    shown.draw(on: &frame, in: place, focused: stop == .list && removal == nil)
    y += rows + 1
    let spare = rect.bottom - 2 - y - 1 - said - 3
    if spare > 0 { y += 1 }
    frame.rule(at: Point(x: left, y: y), width: width, heading: chosen?.material.title.phrase)
    y += 1
    for line in warnings {
      frame.write(line, at: Point(x: left + 1, y: y), style: .warning, width: width - 1)
      y += 1
    }
    for line in words {
      frame.write(line, at: Point(x: left + 1, y: y), style: .secondary, width: width - 1)
      y += 1
    }
    let foot = rect.bottom - 2
    drawPages(on: &frame, in: Rect(x: rect.x, y: y, width: rect.width - 1, height: foot - y))
    drawMissing(list, on: &frame, at: Point(x: left, y: foot), width: width)
    drawButtons(on: &frame, endingAt: rect.right - 2, row: rect.bottom - 1)
  }

  /// Why the chosen material was returned, and what the first page that looks amiss is told.
  private var warnings: [Phrase] {
    guard let chosen else { return [] }
    let reason = mending?.note(on: chosen.material.id).map { [$0] } ?? []
    let place = pages.firstIndex { !($0.look?.findings.isEmpty ?? true) }
    guard let place, let advice = pages[place].look?.findings.advice else { return reason }
    return reason + ["! 第\(place + 1)页：\(advice)"]
  }

  private func drawPages(on frame: inout Frame, in rect: Rect) {
    guard pages.isEmpty else {
      let isFocused = stop == .pages && removal == nil
      pageTable.draw(on: &frame, in: rect, focused: isFocused)
      // One marker on the page: where the keys act.
      if !isFocused { frame.fill(Rect(x: rect.x, y: rect.y, width: 1, height: rect.height)) }
      return
    }
    let lines = emptyWords.flatMap {
      frame.text($0).wrapped(toWidth: rect.width - 5, ambiguous: frame.look.ambiguousWidth)
    }
    for (offset, line) in lines.prefix(max(0, rect.height)).enumerated() {
      frame.write(line, at: Point(x: rect.x + 3, y: rect.y + offset))
    }
  }

  private var emptyWords: [Phrase] {
    guard let chosen else { return ["请先返回填写申领事由和住所类型，这里才会列出需要的材料。"] }
    if draft.documents.isShared(chosen.material.id) {
      return ["✓ 数据共享核验：由工作人员在线核对，无需上传。按 D 取消。"]
    }
    let attach: Phrase = "还没有上传。按 Enter 选择文件，按 V 看标注样本。"
    return chosen.substitute == nil ? [attach] : [attach, "也可以按 D 选择数据共享核验，无需上传。"]
  }

  private func drawMissing(
    _ list: MaterialList,
    on frame: inout Frame,
    at point: Point,
    width: Int
  ) {
    guard !list.requirements.isEmpty else { return }
    if let words = list.missingWords(frame, width: width) {
      frame.write(words, at: point, style: isChecked ? .error : .warning, width: width)
    } else {
      frame.write("✓ 必须的材料已齐全", at: point, style: .success, width: width)
    }
  }

  private func drawButtons(on frame: inout Frame, endingAt right: Int, row: Int) {
    let buttons: [(Stop, Phrase)] = [(.back, "返回"), (.next, nextWords)]
    let texts = buttons.map {
      ShownText(verbatim: "[ ") + frame.text($1) + ShownText(verbatim: " ]")
    }
    var x = right - texts.reduce(2) { $0 + frame.width(of: $1) }
    for (item, text) in texts.enumerated() {
      let isFocused = stop == buttons[item].0 && removal == nil && summary == nil
      if isFocused {
        let sign = frame.look.usesASCIILines ? ShownText(verbatim: ">") : ShownText(verbatim: "▸")
        frame.write(sign, at: Point(x: x - 2, y: row), style: .accent)
        frame.cursor = Point(x: x + 2, y: row)
      }
      let style: Style = isFocused ? .focused : .accent
      let used = frame.write(text, at: Point(x: x, y: row), style: style)
      frame.addTarget(
        Rect(x: x, y: row, width: used, height: 1),
        key: .press(Spot(part: Self.buttonsPart, item: item))
      )
      x += used + 2
    }
  }
}
