import CaseWords
import Casework
import TextUI

extension GuideScreen {
  func draw(on frame: inout Frame, in area: Rect) {
    frame.write(title, at: Point(x: area.x + 2, y: area.y + 1), style: .heading)
    let names = sections.map(\.title.phrase) + ["材料样张"]
    let width = min(area.width / 2, (names.map { frame.width(of: $0) }.max() ?? 0) + 7)
    let top = area.y + 3
    for (index, name) in names.enumerated() {
      draw(
        name,
        place: index,
        on: &frame,
        in: Rect(x: area.x + 2, y: top + 2 * index, width: width, height: 1)
      )
    }
    let text = Rect(
      x: area.x + 2 + width + 3,
      y: top,
      width: area.width - width - 7,
      height: area.bottom - top
    )
    drawDivider(on: &frame, x: text.x - 2, in: text)
    if isAtSamples {
      drawSamples(on: &frame, in: text)
    } else if sections.indices.contains(topic) {
      pager.draw(lines(of: sections[topic], on: frame), on: &frame, in: text)
    }
  }

  private func draw(_ name: Phrase, place: Int, on frame: inout Frame, in rect: Rect) {
    let isChosen = place == topic
    let isFocused = isChosen && focus == .topics
    let style: Style = isFocused ? .focused : isChosen ? .heading : .plain
    if isChosen {
      let marker = frame.look.usesASCIILines ? ShownText(verbatim: ">") : ShownText(verbatim: "▸")
      frame.write(marker, at: Point(x: rect.x, y: rect.y), style: .accent)
    }
    let words = ShownText("\(place + 1) ") + frame.text(name)
    frame.write(words, at: Point(x: rect.x + 2, y: rect.y), style: style, width: rect.width - 2)
    if isFocused { frame.cursor = Point(x: rect.x + 2, y: rect.y) }
    frame.addTarget(rect, key: .press(Spot(part: Self.topicsPart, item: place)))
  }

  private func drawDivider(on frame: inout Frame, x: Int, in rect: Rect) {
    let line = frame.look.usesASCIILines ? ShownText(verbatim: "|") : ShownText(verbatim: "│")
    for y in rect.y..<rect.bottom {
      frame.write(line, at: Point(x: x, y: y), style: .secondary)
    }
  }

  private func lines(of section: Guide.Section, on frame: Frame) -> [Pager.Line] {
    var lines: [Pager.Line] = [.heading(section.lead.phrase), .blank]
    // A step that already carries ①②③ needs no further sign.
    for point in section.points { lines.append(.item(ShownText(verbatim: "·"), point.phrase)) }
    return lines + [.blank, .text("依据：\(section.basis.phrase)")]
  }

  private func drawSamples(on frame: inout Frame, in rect: Rect) {
    let advice: Phrase = focus == .samples ? "按 Enter 查看样张" : "按 Enter 选择材料"
    frame.write(advice, at: Point(x: rect.x, y: rect.y), style: .secondary)
    let list = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
    table.draw(on: &frame, in: list, focused: focus == .samples)
  }
}
