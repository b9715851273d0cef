import CaseWords
import Casework
import TextUI

/// Two versions of a case, old and new side by side, as far as they differ.
struct CaseComparison: Sendable {
  struct Row: Sendable {
    let name: Phrase
    let old: Phrase
    let new: Phrase
  }

  let title: Phrase
  let rows: [Row]
  /// Said when nothing differs.
  let emptyWords: Phrase

  /// What the applicant has changed since the last review.
  init(sinceReviewOf application: Application, _ session: StaffSession) {
    title = "新旧对照：与上次审核时相比"
    guard let last = application.review?.last else {
      rows = []
      emptyWords = "这是第一次审核，没有旧内容可以对照。"
      return
    }
    emptyWords = "与上次审核时相比没有改动。"
    let requirements = session.requirements(of: application)
    rows = last.differences(to: application, requirements).map { difference in
      Self.row(
        difference.item,
        (last.info, last.documents),
        (application.info, application.documents),
        session.office
      )
    }
  }

  /// What has become of a case that lay open.
  init(from seen: Application, to now: Application, _ session: StaffSession) {
    title = "刚才看到的与现在的对照"
    emptyWords = "内容没有改动。"
    var rows: [Row] = []
    if seen.status != now.status {
      rows.append(Row(name: "状态", old: seen.status.deskWords, new: now.status.deskWords))
    }
    if seen.heldSlot != now.heldSlot {
      rows.append(Row(name: "预约", old: Self.visit(seen), new: Self.visit(now)))
    }
    let items =
      seen.itemsToJudge(session.requirements(of: seen))
      + now.itemsToJudge(session.requirements(of: now))
    var met: Set<Mark.Item> = []
    for item in items where met.insert(item).inserted {
      let row = Self.row(
        item,
        (seen.info, seen.documents),
        (now.info, now.documents),
        session.office
      )
      if row.old != row.new { rows.append(row) }
    }
    self.rows = rows
  }

  private static func visit(_ application: Application) -> Phrase {
    application.heldSlot.map { "\($0.day.phrase) \($0.half.phrase)" } ?? "没有预约"
  }

  private static func row(
    _ item: Mark.Item,
    _ old: (BasicInfo, Documents),
    _ new: (BasicInfo, Documents),
    _ office: Office
  ) -> Row {
    Row(
      name: item.name(in: office),
      old: CaseItem.detail(of: item, old.0, old.1, office),
      new: CaseItem.detail(of: item, new.0, new.1, office)
    )
  }

  /// The lines of the page, in a place of that width.
  func lines(on frame: Frame, width: Int) -> [Pager.Line] {
    guard !rows.isEmpty else { return [.text(emptyWords)] }
    let half = max(1, (width - 3) / 2)
    let head = Self.beside(frame.text("原来"), frame.text("现在"), half, frame)
    return [.verbatim(head, .secondary)]
      + rows.flatMap { row -> [Pager.Line] in
        let old = Self.wrapped(row.old, half, frame)
        let new = Self.wrapped(row.new, half, frame)
        let sides = (0..<max(old.count, new.count)).map { line in
          Pager.Line.verbatim(
            Self.beside(
              old.indices.contains(line) ? old[line] : .empty,
              new.indices.contains(line) ? new[line] : .empty,
              half,
              frame
            ),
            .plain
          )
        }
        return [.heading(row.name)] + sides
      }
  }

  private static func wrapped(_ words: Phrase, _ width: Int, _ frame: Frame) -> [ShownText] {
    frame.text(words).wrapped(toWidth: width, ambiguous: frame.look.ambiguousWidth)
  }

  private static func beside(
    _ old: ShownText,
    _ new: ShownText,
    _ half: Int,
    _ frame: Frame
  ) -> ShownText {
    let rule = ShownText(verbatim: frame.look.usesASCIILines ? " | " : " │ ")
    return old.padded(toWidth: half, ambiguous: frame.look.ambiguousWidth) + rule + new
  }
}
