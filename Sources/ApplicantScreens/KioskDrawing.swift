import CaseWords
import Casework
import TextUI

extension Kiosk {
  /// The whole window as it is to be seen now.
  public mutating func frame(size: Size) -> Frame {
    if let curtain {
      var frame = Frame(size: size, look: pages.look)
      pages.takeTargets(of: frame)
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
      let whatHappens: Phrase = session == nil ? "已填写的内容将被清除" : "已填写的内容会保存为草稿"
      frame.warnOfLeaving(in: seconds, whatHappens)
    } else if let question {
      question.box.draw(on: &frame, in: frame.bounds)
    }
    pages.takeTargets(of: frame)
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
}
