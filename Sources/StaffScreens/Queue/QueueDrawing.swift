import CaseWords
import Casework
import TextUI

extension QueueScreen {
  func draw(on frame: inout Frame, in area: Rect) {
    drawTabs(on: &frame, at: Point(x: area.x + 1, y: area.y), width: area.width - 2)
    drawScope(on: &frame, in: Rect(x: area.x + 1, y: area.y + 1, width: area.width - 2, height: 1))
    let isWide = area.width >= 116
    let width = isWide ? max(80, area.width - 52) : area.width
    let body = Rect(x: area.x, y: area.y + 2, width: width, height: area.height - 3)
    drawList(on: &frame, in: body)
    if isWide {
      let detail = Rect(
        x: body.right + 1,
        y: body.y,
        width: area.right - body.right - 2,
        height: body.height
      )
      drawDetail(on: &frame, in: detail)
    }
    drawFoot(on: &frame, in: area)
    filterBox?.draw(on: &frame, in: area)
  }

  /// The rows of the list in a window of that height.
  static func listHeight(inWindowOf height: Int) -> Int { max(1, height - 4 - 3 - 1) }

  private func drawTabs(on frame: inout Frame, at point: Point, width: Int) {
    let labels = QueueTab.allCases.enumerated().map { index, tab -> ShownText in
      let text = ShownText("\(index + 1) ") + frame.text(tab.phrase) + counts.text(tab)
      return tab == scope.tab
        ? ShownText(verbatim: "[") + text + ShownText(verbatim: "]")
        : ShownText(verbatim: " ") + text + ShownText(verbatim: " ")
    }
    let used = labels.reduce(0) { $0 + frame.width(of: $1) }
    let gap = max(0, min(2, (width - used) / (labels.count - 1)))
    var x = point.x
    for (index, (tab, label)) in zip(QueueTab.allCases, labels).enumerated() {
      let isLate = tab == .overdue && counts[tab] > 0
      let style: Style = tab == scope.tab ? .heading : isLate ? .warning : .accent
      let cells = frame.write(label, at: Point(x: x, y: point.y), style: style)
      frame.addTarget(
        Rect(x: x, y: point.y, width: cells, height: 1),
        key: .press(Spot(part: Self.tabPart, item: index))
      )
      x += cells + gap
    }
  }

  /// What is searched for and filtered by, or a rule.
  private func drawScope(on frame: inout Frame, in rect: Rect) {
    if let search {
      let label = frame.write("查找：", at: Point(x: rect.x, y: rect.y), style: .accent)
      let field = Point(x: rect.x + label, y: rect.y)
      search.draw(on: &frame, at: field, width: 30, focused: true)
      frame.write(
        "姓名、拼音首字母、证件末四位、编号、手机",
        at: Point(x: field.x + 32, y: rect.y),
        style: .secondary,
        width: rect.right - field.x - 32
      )
      return
    }
    var parts: [Phrase] = []
    if let words = scope.words {
      let isNumber = scope.ofPerson != nil
      let shown = isNumber ? "**************\(words.text.suffix(4))" : words.text
      parts.append("查找“\(ShownText(shown))”")
    }
    parts += scope.filter.words(session)
    if scope.order != .received { parts.append("排列：\(scope.order.phrase)") }
    frame.rule(at: Point(x: rect.x, y: rect.y), width: rect.width)
    guard let first = parts.first else { return }
    let all = parts.dropFirst().reduce(first) { "\($0) · \($1)" }
    frame.rule(at: Point(x: rect.x, y: rect.y), width: rect.width, heading: all)
  }

  private func drawList(on frame: inout Frame, in rect: Rect) {
    var table = Table(columns, emptyWords: emptyWords)
    let height = rect.height - 1
    let first = list.firstSeen(height)
    let seen = list.entries.dropFirst(first).prefix(height)
    // Reckoning the hours of months takes its time, and rows of a day have the same.
    var deadlines: [CalendarDay: ReviewDeadline] = [:]
    table.rows = seen.map { entry in
      let day = entry.row.received.day
      let deadline = deadlines[day] ?? session.deadline(of: entry.row)
      deadlines[day] = deadline
      return row(entry, deadline)
    }
    table.select(list.selected - first)
    table.draw(on: &frame, in: rect, focused: search == nil && filterBox == nil)
  }

  private var emptyWords: Phrase {
    scope.words == nil && scope.filter.isEmpty
      ? "（这一页签没有申请）" : "（没有符合的申请；按 6 在全部中查找，Esc 全部显示）"
  }

  /// Whether the tab is of one status, so that the time left says more than the status.
  private var showsTimeLeft: Bool { scope.tab == .waiting || scope.tab == .overdue }

  private var columns: [Table.Column] {
    [
      Table.Column("编号", width: 11), Table.Column("申请人"), Table.Column("收件", width: 11),
      Table.Column(showsTimeLeft ? "剩余工时" : "状态", width: 12),
      Table.Column("预约", width: 10), Table.Column("经手", width: 8),
      Table.Column("次数", width: 4),
    ]
  }

  private func row(_ entry: QueueList.Entry, _ deadline: ReviewDeadline) -> Table.Row {
    let row = entry.row
    let isWaiting = row.status == .awaitingReview
    let state: Phrase =
      if entry.isGone {
        "– 已移出"
      } else if showsTimeLeft {
        deadline.words
      } else {
        isWaiting && deadline.isOverdue
          ? "‼ 超时待初审" : "\(row.status.deskMarker) \(row.status.deskWords)"
      }
    let isOwn = entry.claim?.by == session.member.name
    let holder: Phrase =
      isOwn ? "由我" : entry.claim.map { Phrase(ShownText($0.byName.text)) } ?? ""
    let style: Style =
      entry.isGone ? .secondary : isWaiting && deadline.isOverdue ? .warning : .plain
    return Table.Row(
      [
        Phrase(ShownText(row.number.text)), Phrase(name(of: row)),
        Phrase(row.received.shortText), state, row.visit?.shortPhrase ?? "–", holder,
        row.submissions > 1 ? "复审" : "首次",
      ],
      style: style
    )
  }

  func name(of row: QueueRow) -> ShownText {
    ShownText(showsNames ? row.name.text : row.name.masked)
  }

  private func drawFoot(on frame: inout Frame, in area: Rect) {
    let row = area.bottom - 1
    let place = list.entries.isEmpty ? 0 : list.selected + 1
    let total = scope.words == nil && scope.filter.isEmpty && scope.tab != .overdue
    let count: Phrase =
      if total {
        "第 \(place) 件，共 \(counts[scope.tab]) 件"
      } else {
        list.isWhole
          ? "第 \(place) 件，共 \(list.entries.count) 件" : "第 \(place) 件，共 \(list.entries.count)+ 件"
      }
    let used = frame.write(count, endingAt: area.right - 2, row: row, style: .secondary)
    guard let words = decided?.words(at: session.surroundings.now()) else {
      let place: Phrase =
        isSearching ? "正在继续查找……" : WindowPlace(session.station, office: session.office).phrase
      frame.write(place, at: Point(x: area.x + 2, y: row), style: .secondary)
      return
    }
    frame.write(
      words,
      at: Point(x: area.x + 1, y: row),
      style: .success,
      width: area.width - used - 5
    )
  }
}

extension Moment {
  /// 11-23 09:41
  var shortText: ShownText { day.digits + ShownText(verbatim: " ") + clock }
}

extension CalendarDay {
  /// 11-23
  var digits: ShownText {
    ShownText("\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
  }
}

extension QueueRow.Visit {
  /// 11-27 上午
  var shortPhrase: Phrase {
    switch half {
    case .morning: "\(day.digits) 上午"
    case .afternoon: "\(day.digits) 下午"
    }
  }
}
