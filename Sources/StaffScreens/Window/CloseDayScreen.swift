import CaseWords
import Casework
import TextUI

/// 停办一天: 所领导 shuts a future day; the people concerned are listed before and told after.
struct CloseDayScreen: DeskScreen {
  enum Stage: Sendable, Hashable { case day, reason, confirm }

  let title: Phrase = "停办一天"
  let session: StaffSession
  var notice: Notice?
  private(set) var stage = Stage.day
  private(set) var picker: DayPicker
  private(set) var reason = TextField(limit: DayClosure.longestReason)
  /// Who has booked the day under the cursor.
  private(set) var people: [QueueRow] = []

  /// - Throws: `SystemFailure` when the visits cannot be read.
  init(session: StaffSession) throws {
    self.session = session
    picker = DayPicker(try Self.months(session))
    let today = session.surroundings.today
    picker.select(id: session.office.workdays.workday(1, after: today).number)
    try refresh()
  }

  var takesText: Bool { stage == .reason }
  var day: CalendarDay? { picker.current.flatMap { CalendarDay(number: $0) } }

  var help: [Phrase] {
    [
      "选择要停办的日期，写明理由，看清受影响的人，再按 Y 确认；Enter 不会确认。",
      "已预约的人收到短信，名额退回，可以重新选择日期；申请本身不受影响。",
    ]
  }

  mutating func refresh() throws {
    people = try day.map { try session.visits(on: $0) } ?? []
  }

  private static func months(_ session: StaffSession) throws -> [DayPicker.Month] {
    let today = session.surroundings.today
    return try (0..<2).map { count in
      let first = today.firstOfMonth.adding(months: count)
      var places: [DayPicker.Day?] = Array(repeating: nil, count: first.weekday.rawValue)
      places += try (0..<first.daysInMonth).map { offset in
        let day = first.adding(days: offset)
        let isOpen =
          try day > today && session.office.workdays.isWorkday(day)
          && session.closure(on: day) == nil
        return DayPicker.Day(
          day.day,
          id: day.number,
          state: isOpen ? .open() : .closed,
          isToday: day == today
        )
      }
      while places.count % 7 != 0 { places.append(nil) }
      let weeks = stride(from: 0, to: places.count, by: 7).map { Array(places[$0..<$0 + 7]) }
      return DayPicker.Month("\(first.year)年\(first.month)月", weeks: weeks)
    }
  }

  var bindings: [Binding<CloseDayScreen>] {
    switch stage {
    case .day:
      [
        Binding(.enter, "选择") { try $0.typeInPicker(.enter) },
        Binding(.escape, "返回") { _ in .pop },
      ]
    case .reason:
      [
        Binding(.enter, "写好了") { $0.finishReason() },
        Binding(.escape, "返回") { $0.go(to: .day) },
      ]
    case .confirm:
      [
        Binding(.character("Y"), .character("y"), label: "确认停办") { try $0.close() },
        Binding(.enter, label: nil) { page in
          page.notice = Notice("确认请按 Y（Enter 不起作用）", .warning)
          return .stay
        },
        Binding(.escape, "返回") { $0.go(to: .reason) },
      ]
    }
  }

  mutating func type(_ key: Key) throws -> Move {
    switch stage {
    case .day: return try typeInPicker(key)
    case .reason: reason.type(key)
    case .confirm: break
    }
    return .stay
  }

  private mutating func typeInPicker(_ key: Key) throws -> Move {
    let event = picker.type(key)
    try refresh()
    guard case .chosen = event else { return .stay }
    guard picker.currentDay?.state.isOpen == true else {
      let closure = try day.flatMap { try session.closure(on: $0) }
      notice = Notice(
        closure.map { "这一天已经停办：\(ShownText($0.reason))" } ?? "只能停办明天以后的工作日",
        .warning
      )
      return .stay
    }
    return go(to: .reason)
  }

  private mutating func go(to stage: Stage) -> Move {
    self.stage = stage
    return .stay
  }

  private mutating func finishReason() -> Move {
    guard reason.text.contains(where: { !$0.isWhitespace }) else {
      notice = Notice(Refusal.reasonMissing.deskExplanation, .warning)
      return .stay
    }
    return go(to: .confirm)
  }

  private mutating func close() throws -> Move {
    guard let day else { return .stay }
    let told = try session.closeDay(day, reason: reason.text)
    notice = Notice("\(day.phrase)已停办，将向\(told.count)人发短信", .success)
    return .pop
  }
}
