import CaseWords
import Casework
import TextUI

/// 今日到场: the day's visits by half day. The field at the top always takes what is typed or
/// scanned; Enter does the next step for the person chosen.
struct DayScreen: DeskScreen {
  enum Overlay: Sendable {
    case originals(OriginalsBox)
    case missed(ConfirmBox)
    case completed(ConfirmBox)
  }

  let title: Phrase = "今日到场"
  let session: StaffSession
  var notice: Notice?
  private(set) var rows: [QueueRow] = []
  private(set) var field = TextField(placeholder: "扫码，或输入编号、姓名", limit: 64)
  private(set) var table = Table(
    [
      Table.Column("时段", width: 6), Table.Column("编号", width: 11), Table.Column("申请人"),
      Table.Column("证件末四位", width: 10), Table.Column("状态", width: 14),
    ],
    emptyWords: "（今天没有符合的预约）"
  )
  var overlay: Overlay?

  /// - Throws: `SystemFailure` when the visits cannot be read.
  init(session: StaffSession) throws {
    self.session = session
    try refresh()
  }

  var takesText: Bool { true }
  var today: CalendarDay { session.surroundings.today }

  var help: [Phrase] {
    [
      "扫描凭条上的码，或输入编号、姓名、拼音首字母；按 Enter 办理所选的人：签到，查验原件并受理，办结。",
      "超时未审的申请可以当场签到、受理。未到场的按 F8；办结的按 F7。",
    ]
  }

  mutating func resume() throws { try refresh() }

  mutating func refresh() throws {
    let number = chosen?.number
    let words = SearchWords(field.text)
    rows = try session.visits(on: today).filter { words?.match($0) ?? true }
    table.rows = rows.map(row)
    if let number { select(number) }
  }

  private func row(_ row: QueueRow) -> Table.Row {
    let isDone = row.status == .accepted || row.status == .completed
    let isLate = row.status == .awaitingReview
    let state: Phrase =
      isLate ? "! 待初审" : "\(row.status.deskMarker) \(row.status.deskWords)"
    return Table.Row(
      [
        row.visit?.half.phrase ?? "–", Phrase(ShownText(row.number.text)),
        Phrase(ShownText(row.name.text)), Phrase(ShownText(row.identityTail)), state,
      ],
      style: isDone ? .secondary : isLate ? .warning : row.status == .arrived ? .success : .plain
    )
  }

  var chosen: QueueRow? { rows.indices.contains(table.selected) ? rows[table.selected] : nil }

  mutating func typeInField(_ key: Key) throws {
    guard field.type(key) == .changed else { return }
    try refresh()
    table.select(0)
  }

  mutating func clearField() throws {
    field.text = ""
    try refresh()
  }

  mutating func moveInTable(_ key: Key) -> Table.Event { table.type(key) }

  mutating func select(_ number: ApplicationNumber) {
    if let place = rows.firstIndex(where: { $0.number == number }) { table.select(place) }
  }
}
