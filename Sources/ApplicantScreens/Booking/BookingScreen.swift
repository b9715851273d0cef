import Casework
import TextUI

/// ③ 预约日期: the calendar in which exactly the bookable days can be chosen, then the half of
/// the day, then the question before the place is taken.
struct BookingScreen: SignedInScreen {
  /// What the keys act on beneath the boxes.
  enum Focus: Int, Sendable, CaseIterable { case calendar, earliest, view, leave }

  /// How far the choice has come; the later ones lie as boxes over the calendar.
  enum Stage: Sendable {
    case day
    case half(HalfBox)
    case confirm(ConfirmBox, CalendarDay, DayHalf)
  }

  let title: Phrase = "预约日期"
  let session: ApplicantSession
  let counter: Counter
  var notice: Notice?
  private(set) var application: Application
  private(set) var calendar: BookingCalendar
  private(set) var focus = Focus.calendar
  var picker: DayPicker
  var stage = Stage.day

  /// - Throws: `SystemFailure` when the places cannot be read.
  init(session: ApplicantSession, counter: Counter, application: Application) throws {
    self.session = session
    self.counter = counter
    self.application = application
    calendar = try BookingCalendar(for: application, session: session)
    let start = calendar.earliest ?? calendar.window.bookable.first
    picker = DayPicker(calendar.months, current: start?.number)
  }

  var help: [Phrase] {
    [
      "日历里标有 ○ 的日期可以预约：提交后2个工作日审核，其后的7个工作日可选。把光标移到任何一天，下面会说明余下的名额，或为什么不能选。",
      "用方向键移动，按 Enter 选择日期，再选上午或下午，最后确认。按 E 跳到最早可约的一天，按 F5 重新读取名额。",
      "预约可以在到场前一天以前更改或取消。放弃选择时按 Esc，申请会保留，以后可以从首页继续。",
      "按 V 查看这份申请的全部情况，也可以在那里取消申请。",
    ]
  }

  /// The day under the cursor.
  var day: CalendarDay? { picker.current.flatMap { CalendarDay(number: $0) } }

  mutating func resume() throws { try refresh() }

  /// Reads the application and the places anew; the cursor stays where it is.
  mutating func refresh() throws {
    application = try session.application(application.number)
    calendar = try BookingCalendar(for: application, session: session)
    picker = DayPicker(calendar.months, current: picker.current)
  }

  mutating func moveFocus(by count: Int) {
    let all = Focus.allCases
    focus = all[(focus.rawValue + count + all.count) % all.count]
  }

  mutating func moveFocus(to focus: Focus) { self.focus = focus }
}
