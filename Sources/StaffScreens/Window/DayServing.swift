import CaseWords
import Casework
import TextUI

/// The steps at the window.
extension DayScreen {
  /// Does the next step for whom the field names exactly, else for the one chosen.
  mutating func serve() throws {
    if let number = scannedNumber { return try serve(scanned: number) }
    if isEchoOfScan {
      notice = scans.last?.answer
      return
    }
    guard let row = chosen else {
      notice = Notice("今天的预约中没有找到，请核对编号或姓名", .warning)
      return
    }
    // What fits several must not check in the wrong one.
    guard field.text.isEmpty || rows.count == 1 || isPicked else {
      notice = Notice("有\(rows.count)人符合，请用 ↑↓ 选定后再按 Enter", .warning)
      return
    }
    try serve(row)
  }

  /// Does the next step.
  mutating func serve(_ row: QueueRow) throws {
    switch row.status {
    case .passed, .awaitingReview:
      let wasReviewed = row.status == .passed
      let application = try session.checkIn(row.number)
      try clearField()
      select(application.number)
      let name = ShownText(row.name.text)
      notice =
        wasReviewed
        ? Notice("\(name) 已到场，按 Enter 查验原件", .success)
        : Notice("\(name) 已到场，没有经过初审：请按 Enter 逐项查验原件", .warning)
    case .arrived:
      overlay = .originals(OriginalsBox(try session.reread(row.number).application, session))
    case .accepted: askToComplete()
    case .completed: notice = Notice("已办结")
    case .awaitingBooking, .returned, .ineligible, .noShow, .cancelled, .expired:
      throw Refusal.notPossible(in: row.status)
    }
  }

  /// Reviews on the spot whose review has not been made.
  mutating func review() throws -> Move {
    guard let row = chosen, row.status.isJudged else { return .stay }
    let queue = try QueueScreen(session: session)
    var page = try CaseScreen(session: session, number: row.number, queue: queue)
    page.window = self
    return .push(page)
  }

  mutating func accept(_ number: ApplicationNumber, _ originals: Set<MaterialID>) throws {
    let application = try session.accept(number, originals: originals)
    overlay = nil
    try clearField()
    select(number)
    let due = application.certificateDue?.phrase ?? "–"
    let receipt = ShownText(application.receipt?.text ?? number.text)
    notice = Notice("已受理 · 回执编号 \(receipt) · \(due)前制发居住证", .success)
  }

  mutating func askToMiss() {
    guard let row = chosen else { return }
    overlay = .missed(
      ConfirmBox(
        "标记\(ShownText(row.name.text))未到场？",
        details: ["名额不再保留，申请人收到短信，一个月内可以重新预约。"],
        confirm: "未到场"
      )
    )
  }

  mutating func askToComplete() {
    guard let row = chosen else { return }
    overlay = .completed(
      ConfirmBox("\(ShownText(row.name.text))的居住证已交本人，办结？", confirm: "办结")
    )
  }

  mutating func miss() throws {
    guard let row = chosen else { return }
    _ = try session.miss(row.number)
    try refresh()
    notice = Notice("\(ShownText(row.name.text)) 未到场，已发短信", .success)
  }

  mutating func complete() throws {
    guard let row = chosen else { return }
    _ = try session.complete(row.number)
    try refresh()
    notice = Notice("\(ShownText(row.name.text)) 已办结", .success)
  }
}
