import CaseWords
import Casework
import TextUI

extension CaseScreen {
  /// Every automatic check, with what speaks against it.
  var checkLines: [Pager.Line] {
    guard !isPending else { return [.text("正在自动核对……")] }
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
    if let receipt = application.receipt {
      let due = application.certificateDue?.phraseWithYear ?? "–"
      lines.append(.text("回执编号 \(ShownText(receipt.text)) · \(due)前制发居住证"))
    }
    let rounds = application.review?.rounds ?? []
    for (index, round) in rounds.enumerated() {
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
      lines += versionLines(
        of: round,
        until: rounds.dropFirst(index + 1).first.map { ($0.info, $0.documents) }
          ?? (application.info, application.documents)
      )
    }
    return lines
  }

  /// What lay there in a round and was changed before the next: the earlier version.
  private func versionLines(
    of round: ReviewRound,
    until next: (info: BasicInfo, documents: Documents)
  ) -> [Pager.Line] {
    let office = session.office
    return items.map(\.item).compactMap { item in
      let old = CaseItem.detail(of: item, round.info, round.documents, office)
      guard old != CaseItem.detail(of: item, next.info, next.documents, office) else { return nil }
      return .item(ShownText(verbatim: "Δ"), "当时的\(item.name(in: office))：\(old)")
    }
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
      let head: Phrase = "\(message.at.day.phrase) \(message.at.clock)   \(message.marked)"
      lines.append(.verbatim(frame.text(head), message.state.style))
      if let failure = message.failurePhrase { lines.append(.text(failure)) }
      lines.append(.text(Phrase(ShownText(message.text))))
    }
    return lines
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
