import Casework
import TextUI

extension Kiosk {
  /// The whole window as it is to be seen now.
  public mutating func frame(size: Size) -> Frame {
    targets = []
    if let curtain {
      var frame = Frame(size: size, look: pages.look)
      curtain.draw(on: &frame, in: frame.bounds)
      return frame
    }
    pages.titleBar.facts = facts
    pages.coveringKeys = coveringKeys
    var frame = pages.frame(size: size)
    guard size.width >= Size.smallest.width, size.height >= Size.smallest.height else {
      return frame
    }
    if let seconds = warningSeconds {
      drawWarning(seconds, on: &frame)
    } else if let question {
      question.box.draw(on: &frame, in: frame.bounds)
    }
    targets = frame.targets
    return frame
  }

  /// The keys of what lies over the page: nil when nothing does. The warning goes with any key.
  private var coveringKeys: [KeyHint]? {
    if isWarning { return [] }
    return question.map { $0.box.hints + [pages.languageKey] }
  }

  /// Who is signed in, the language and the clock, for the title bar.
  private var facts: [Phrase] {
    let now = now
    var facts: [Phrase] = []
    if let session { facts.append(Phrase(ShownText(session.account.realName.masked))) }
    switch pages.look.catalogue.language {
    case .chinese: facts.append(Phrase(ShownText(verbatim: "中文")))
    case .english: facts.append(Phrase(ShownText(verbatim: "English")))
    }
    facts.append("\(now.day.phrase) \(now.clock)")
    return facts
  }

  private func drawWarning(_ seconds: Int, on frame: inout Frame) {
    let size = Size(width: 60, height: 7)
    let inner = frame.overlay(size, in: frame.bounds, title: "您还在吗？", style: .warning)
    let whatHappens: Phrase = session == nil ? "已填写的内容将被清除" : "已填写的内容会保存为草稿"
    let lines: [(Phrase, Style)] = [
      ("\(seconds) 秒后将自动退出，按任意键继续", .warning),
      (whatHappens, .secondary),
    ]
    for (index, (words, style)) in lines.enumerated() {
      let x = inner.x + max(0, (inner.width - frame.width(of: words)) / 2)
      let point = Point(x: x, y: inner.y + 1 + 2 * index)
      frame.write(words, at: point, style: style, width: inner.right - x)
      if index == 0 { frame.cursor = point }
    }
  }

  /// The key that a click stands for: nil when nothing lies under it. Other keys are themselves.
  func pressed(by key: Key) -> Key? {
    guard case .mouse(let mouse) = key else { return key }
    switch mouse.button {
    case .wheelUp, .wheelDown: return key
    case .left: break
    case .middle, .right, .none: return nil
    }
    let point = Point(x: mouse.column, y: mouse.row)
    return targets.last { $0.rect.contains(point) }?.key
  }
}
