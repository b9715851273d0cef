import CaseWords
import Casework
import TextUI

extension QueueScreen {
  /// The status in full: a late review is still to be made.
  private func status(of row: QueueRow) -> Phrase {
    row.status == .awaitingReview && session.deadline(of: row).isOverdue
      ? "‼ 待初审（已超时）" : "\(row.status.deskMarker) \(row.status.deskWords)"
  }

  /// The chosen row beside the list, where the window is wide. Only what the row itself says: to
  /// see the case is to open it, which is recorded.
  func drawDetail(on frame: inout Frame, in rect: Rect) {
    frame.box(rect, title: "申请概要", style: .secondary)
    guard let entry = list.chosen else { return }
    let row = entry.row
    let deadline = session.deadline(of: row)
    var facts: [(Phrase, Phrase)] = [
      ("编号", Phrase(ShownText(row.number.text))),
      ("申请人", Phrase(name(of: row))),
      ("证件末四位", Phrase(ShownText(row.identityTail))),
      ("手机号码", Phrase(ShownText(row.mobile?.masked ?? "–"))),
      ("状态", status(of: row)),
      ("收件", "\(row.received.day.phrase) \(row.received.clock)"),
    ]
    if row.status == .awaitingReview {
      facts.append(("审核期限", deadline.day.phrase))
      facts.append(("剩余工时", deadline.words))
    }
    facts += [
      ("预约", row.visit.map { "\($0.day.phrase) \($0.half.phrase)" } ?? "没有预约"),
      ("提交次数", row.submissions > 1 ? "第 \(row.submissions) 次提交（复审）" : "首次提交（初审）"),
      ("申领事由", row.ground?.name ?? "–"),
      ("经手", entry.claim.map { "\(ShownText($0.byName.text))，\($0.seenAt.clock)" } ?? "无人经手"),
    ]
    let isLate = row.status == .awaitingReview && deadline.isOverdue
    for (index, (name, value)) in facts.enumerated() where index * 2 + 2 < rect.height - 1 {
      let y = rect.y + 2 + index * (rect.height > 2 * facts.count + 3 ? 2 : 1)
      frame.write(name, at: Point(x: rect.x + 2, y: y), style: .secondary, width: 11)
      let style: Style = isLate && name == "剩余工时" ? .warning : .plain
      frame.write(value, at: Point(x: rect.x + 14, y: y), style: style, width: rect.width - 16)
    }
  }
}
