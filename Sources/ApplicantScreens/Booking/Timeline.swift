import CaseWords
import Casework
import TextUI

/// The way from the submission to the yearly endorsement, with the day of each step.
struct Timeline: Sendable {
  /// How far a step has come.
  enum State: Sendable, Hashable { case done, current, ahead, failed }

  /// One step and when it was, or is due.
  struct Step: Sendable, Hashable {
    let name: Phrase
    let day: Phrase
    let state: State
  }

  let steps: [Step]

  init(_ application: Application, office: Office, today: CalendarDay) {
    if let end = Self.end(of: application) {
      steps = [
        Step(name: "提交申请", day: application.submittedAt.day.short, state: .done), end,
      ]
      return
    }
    let due = BookingWindow(
      submittedOn: application.submittedAt.day,
      workdays: office.workdays
    ).reviewDue
    var steps = [
      Step(name: "提交申请", day: application.submittedAt.day.short, state: .done),
      Self.review(of: application, due: due, today: today),
      Self.visit(of: application),
      Self.acceptance(of: application),
    ]
    let isDone = application.status == .completed
    steps.append(
      Step(
        name: "领取居住证",
        day: application.certificateDue.map { "\($0.short)前" } ?? "受理后15天内",
        state: isDone ? .done : application.status == .accepted ? .current : .ahead
      )
    )
    steps.append(Step(name: "签注", day: "每年一次，满一年前的一个月内", state: .ahead))
    self.steps = steps
  }

  /// Where the way ends early: nothing is ahead of what was given up or ran out.
  private static func end(of application: Application) -> Step? {
    switch application.status {
    case .cancelled:
      Step(name: "取消申请", day: day(.cancelled, application), state: .failed)
    case .expired:
      Step(name: "申请过期", day: day(.expired, application), state: .failed)
    case .awaitingBooking, .awaitingReview, .passed, .returned, .ineligible, .arrived, .accepted,
      .completed, .noShow:
      nil
    }
  }

  private static func review(of application: Application, due: CalendarDay, today: CalendarDay)
    -> Step
  {
    switch application.status {
    case .awaitingBooking where application.isReviewPassed:
      return Step(name: "初审", day: "通过 \(day(.passed, application))", state: .done)
    case .awaitingBooking, .awaitingReview, .cancelled, .expired:
      return Step(
        name: "初审",
        day: today > due ? "应于\(due.short)前完成，已超时" : "\(due.short)前完成",
        state: application.status == .awaitingReview ? .current : .ahead
      )
    case .returned:
      return Step(name: "初审", day: "退回修改 \(day(.returned, application))", state: .failed)
    case .ineligible:
      return Step(name: "初审", day: "不符合条件 \(day(.foundIneligible, application))", state: .failed)
    case .passed, .arrived, .accepted, .completed, .noShow:
      return Step(name: "初审", day: "通过 \(day(.passed, application))", state: .done)
    }
  }

  private static func visit(of application: Application) -> Step {
    let booked: Phrase =
      application.heldSlot.map { "\($0.day.phrase) \($0.half.phrase)" } ?? "请选择日期"
    switch application.status {
    case .awaitingBooking: return Step(name: "到场", day: booked, state: .current)
    case .passed: return Step(name: "到场", day: booked, state: .current)
    case .noShow:
      return Step(name: "到场", day: "未到场，请重新选择", state: .failed)
    case .arrived, .accepted, .completed:
      return Step(name: "到场", day: day(.arrived, application), state: .done)
    case .awaitingReview: return Step(name: "到场", day: booked, state: .ahead)
    case .returned, .ineligible, .cancelled, .expired:
      return Step(name: "到场", day: "没有预约", state: .ahead)
    }
  }

  private static func acceptance(of application: Application) -> Step {
    switch application.status {
    case .accepted, .completed:
      Step(name: "受理", day: day(.accepted, application), state: .done)
    case .arrived:
      Step(name: "受理", day: "请在窗口等候", state: .current)
    case .awaitingBooking, .awaitingReview, .passed, .returned, .ineligible, .noShow, .cancelled,
      .expired:
      Step(name: "受理", day: "到场当日", state: .ahead)
    }
  }

  /// The day on which the event last happened.
  private static func day(_ event: HistoryEntry.Event, _ application: Application) -> Phrase {
    application.history.last { $0.event == event }?.at.day.short ?? "–"
  }
}

extension Timeline.State {
  /// Tells the state without colour.
  var marker: ShownText {
    switch self {
    case .done: ShownText(verbatim: "✓")
    case .current: ShownText(verbatim: "▸")
    case .ahead: ShownText(verbatim: "·")
    case .failed: ShownText(verbatim: "✗")
    }
  }

  var style: Style {
    switch self {
    case .done: .success
    case .current: .heading
    case .ahead: .secondary
    case .failed: .warning
    }
  }
}
