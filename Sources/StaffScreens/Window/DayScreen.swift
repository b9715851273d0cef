import CaseWords
import Casework
import TextUI

/// 今日到场: the day's visits by half day. The field at the top always takes what is typed or
/// scanned; Enter does the next step for the person chosen. Whoever comes back for the permit is
/// found by what is typed, whatever day they were accepted on.
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
  /// The day shown: today, until another one is turned to.
  private(set) var day: CalendarDay
  /// Somebody was chosen among those who fit what is typed.
  private(set) var isPicked = false
  private(set) var field = TextField(placeholder: "扫码，或输入编号、姓名", limit: 64)
  /// What stands in the field has been answered: what is typed next takes its place, so that a
  /// scan that was refused is not in the way of the next one.
  var isAnswered = false
  /// What was scanned in the last moments and led somewhere, the latest at the end.
  var scans: [Scan] = []
  private(set) var table = Table(
    [
      Table.Column("时段", width: 9), Table.Column("编号", width: 11), Table.Column("申请人"),
      Table.Column("证件末四位", width: 10), Table.Column("状态", width: 16),
    ],
    emptyWords: "（这一天没有符合的预约）"
  )
  var overlay: Overlay?

  /// - Throws: `SystemFailure` when the visits cannot be read.
  init(session: StaffSession) throws {
    self.session = session
    day = session.surroundings.today
    try refresh()
  }

  var takesText: Bool { true }
  var today: CalendarDay { session.surroundings.today }

  var help: [Phrase] {
    [
      "扫描申请人出示的码，或输入编号、姓名、拼音首字母；按 Enter 办理所选的人：签到，查验原件并受理，办结。",
      "没有初审的（包括超时的）按 F6 当场审核，或直接签到、查验受理。未到场的按 F8；办结的按 F7。",
      "来领证的人不在今天的名单上：输入编号或姓名就能找到，按 Enter 办结。没有输入时，←→ 看前后工作日的名单。",
    ]
  }

  mutating func resume() throws { try refresh() }

  mutating func refresh() throws {
    let number = chosen?.number
    let words = SearchWords(field.text)
    rows = try session.visits(on: day).filter { words?.match($0) ?? true }
    if let words {
      let known = Set(rows.map(\.number))
      rows += try session.queue(in: .accepted, matching: words, limit: Self.mostOthers)
        .filter { !known.contains($0.number) }
    }
    table.rows = rows.map(row)
    if let number { select(number) }
  }

  /// Accepted people of other days shown for what is typed.
  private static let mostOthers = 20

  private func row(_ row: QueueRow) -> Table.Row {
    let isDone = row.status == .accepted || row.status == .completed
    let isLate = row.status == .awaitingReview
    let isOverdue = isLate && session.deadline(of: row).isOverdue
    let state: Phrase =
      isOverdue
      ? "‼ 超时待初审"
      : isLate ? "! 待初审" : "\(row.status.deskMarker) \(row.status.deskWords)"
    return Table.Row(
      [
        isOfAnotherDay(row) ? "待领证" : row.visit?.half.phrase ?? "–",
        Phrase(ShownText(row.number.text)),
        Phrase(ShownText(row.name.text)), Phrase(ShownText(row.identityTail)), state,
      ],
      style: isDone ? .secondary : isLate ? .warning : row.status == .arrived ? .success : .plain
    )
  }

  private func isOfAnotherDay(_ row: QueueRow) -> Bool {
    row.status == .accepted && row.visit?.day != day
  }

  /// Shows the list of the working day before or after.
  mutating func turn(by count: Int) throws {
    var other = day
    repeat { other = other.adding(days: count) } while !session.office.workdays.isWorkday(other)
    guard abs(other.number - today.number) <= Self.farthest else { return }
    day = other
    try refresh()
    table.select(0)
  }

  /// Days before and after today whose lists can be looked at.
  private static let farthest = 60

  var chosen: QueueRow? { rows.indices.contains(table.selected) ? rows[table.selected] : nil }

  mutating func typeInField(_ key: Key) throws {
    switch key {
    case .character where isAnswered, .paste where isAnswered: field.text = ""
    default: break
    }
    isAnswered = false
    guard field.type(key) == .changed else { return }
    isPicked = false
    try refresh()
    table.select(0)
  }

  mutating func clearField() throws {
    field.text = ""
    isPicked = false
    isAnswered = false
    try refresh()
  }

  /// Lets the field name one person and nothing else, whatever was typed before the scan.
  mutating func name(_ number: ApplicationNumber) throws {
    field.text = number.text
    isPicked = false
    isAnswered = true
    try refresh()
    select(number)
  }

  mutating func showToday() throws {
    day = today
    try refresh()
  }

  mutating func moveInTable(_ key: Key) -> Table.Event {
    let event = table.type(key)
    if event != .ignored { isPicked = true }
    return event
  }

  mutating func select(_ number: ApplicationNumber) {
    if let place = rows.firstIndex(where: { $0.number == number }) { table.select(place) }
  }
}
