import CaseWords
import Casework
import TextUI

extension CaseScreen {
  /// Every automatic check, with what speaks against it.
  var checkLines: [Pager.Line] {
    var lines: [Pager.Line] = [.text("以下由系统自动核对，只作提示，是否合格由审核人判断。"), .blank]
    for check in checks {
      lines.append(.item(check.marker, "\(check.name)：\(check.finding(session.office))"))
    }
    return lines
  }

  /// What happened, and every earlier round with what it found.
  func historyLines(on frame: Frame) -> [Pager.Line] {
    var lines: [Pager.Line] = application.history.map { entry in
      .item(
        entry.at.day.digits + ShownText(verbatim: " ") + entry.at.clock,
        entry.phrase
      )
    }
    for (index, round) in (application.review?.rounds ?? []).enumerated() {
      lines += [.blank, .heading("第\(index + 1)次审核：\(round.decision.phrase)")]
      lines.append(
        .text("\(ShownText(round.byName.text))，\(round.at.day.phrase) \(round.at.clock)")
      )
      if let undone = round.undoneAt { lines.append(.text("– 已于 \(undone.clock) 撤回")) }
      if let late = round.lateReason { lines.append(.text("补充退回的理由：\(ShownText(late))")) }
      for mark in round.marks {
        let name = mark.item.name(in: session.office)
        lines.append(.item(ShownText(verbatim: "✗"), "\(name)：\(ShownText(mark.reason))"))
      }
    }
    return lines
  }

  /// The notes among colleagues, and apart from them what the applicant was sent.
  func noteLines(on frame: Frame) -> [Pager.Line] {
    var lines: [Pager.Line] = [.heading("内部备注（申请人看不到；按 I 添加）")]
    let notes = application.review?.notes ?? []
    if notes.isEmpty { lines.append(.text("（没有备注）")) }
    for note in notes {
      let head: Phrase = "\(ShownText(note.by.text))，\(note.at.day.phrase) \(note.at.clock)"
      lines += [.verbatim(frame.text(head), .secondary), .text(Phrase(ShownText(note.text)))]
    }
    lines += [.blank, .heading("发给申请人的短信")]
    if open.messages.isEmpty { lines.append(.text("（没有短信）")) }
    for message in open.messages {
      let head: Phrase = "\(message.at.day.phrase) \(message.at.clock)   \(message.state.marked)"
      lines.append(.verbatim(frame.text(head), message.state.style))
      if let failure = message.failure { lines.append(.text("原因：\(ShownText(failure))")) }
      lines.append(.text(Phrase(ShownText(message.text))))
    }
    return lines
  }

  /// Everything that is not as it was judged last, old and new one beneath the other.
  var changeLines: [Pager.Line] {
    guard application.review?.last != nil else { return [.text("这是第一次审核，没有旧内容可以对照。")] }
    let changed = items.filter(\.isChanged)
    guard !changed.isEmpty else { return [.text("与上次审核时相比没有改动。")] }
    return changed.flatMap { item -> [Pager.Line] in
      [
        .heading(item.name), .item(ShownText(verbatim: "−"), "原：\(item.old ?? "")"),
        .item(ShownText(verbatim: "+"), "现：\(item.value)"), .blank,
      ]
    }
  }
}

extension ReviewRound.Decision {
  var phrase: Phrase {
    switch self {
    case .passed: "通过"
    case .returned: "退回补正"
    case .foundIneligible: "不符合条件"
    }
  }
}
