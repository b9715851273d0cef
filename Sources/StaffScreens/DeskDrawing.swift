import CaseWords
import Casework
import TextUI

extension Desk {
  /// The whole window as it is to be seen now.
  public mutating func frame(size: Size) -> Frame {
    if let curtain {
      var frame = Frame(size: size, look: pages.look)
      curtain.draw(on: &frame, in: frame.bounds)
      pages.takeTargets(of: frame)
      return frame
    }
    fit(height: size.height)
    pages.titleBar.facts = facts
    pages.coveringKeys = isWarning ? [] : question.map { $0.box.hints + [pages.languageKey] }
    var frame = pages.frame(size: size)
    guard size.width >= Size.smallest.width, size.height >= Size.smallest.height else {
      return frame
    }
    if let seconds = warningSeconds {
      frame.warnOfLeaving(in: seconds, "手中的申请会放回队列，已做的核对标记会保留")
    } else if let question {
      question.box.draw(on: &frame, in: frame.bounds)
    }
    pages.takeTargets(of: frame)
    return frame
  }

  /// Tells the queue how many rows it has, so that paging and the chosen row keep to them.
  private mutating func fit(height: Int) {
    guard height >= Size.smallest.height, pages.screens.last is QueueScreen else { return }
    // What cannot be read now is said at the next key.
    try? pages.changeTop { page in
      guard var queue = page as? QueueScreen else { return }
      try queue.fit(height: QueueScreen.listHeight(inWindowOf: height))
      page = queue
    }
  }

  /// Who is signed in and as what, the language and the clock, for the title bar.
  private var facts: [Phrase] {
    let now = now
    var facts: [Phrase] = []
    if let member = session?.member {
      facts.append("\(ShownText(member.realName.text)) \(member.role.phrase)")
    }
    switch pages.look.catalogue.language {
    case .chinese: facts.append(Phrase(ShownText(verbatim: "中文")))
    case .english: facts.append(Phrase(ShownText(verbatim: "English")))
    }
    facts.append("\(now.day.phrase) \(now.clock)")
    return facts
  }
}
