import CaseWords
import Casework
import TextUI

/// What can be done with an appointment, in the order of the buttons.
enum AppointmentAction: Int, Sendable, CaseIterable {
  case schedule
  case cancelBooking
  case withdraw
  case save
  case print
  case leave

  /// What the first does depends on where the application stands.
  func words(for application: Application) -> Phrase {
    switch self {
    case .schedule where application.status == .returned: "逐项修改"
    case .schedule: application.heldSlot != nil ? "改期" : "选择日期"
    case .cancelBooking: "取消预约"
    case .withdraw: "取消申请"
    case .save: "保存凭条"
    case .print: "打印"
    case .leave: "返回"
    }
  }

  /// Why it cannot be done now; nil when it can.
  func reasonAgainst(_ application: Application, today: CalendarDay, canPrint: Bool) -> Phrase? {
    let isHeld = application.heldSlot != nil
    let isChangeable = application.isBookingChangeable(today: today)
    switch self {
    case .schedule:
      switch application.status {
      case .awaitingBooking, .noShow, .returned: return nil
      case .awaitingReview, .passed:
        return isChangeable ? nil : Refusal.tooLateToChange.explanation
      case .arrived, .accepted, .completed, .ineligible, .cancelled, .expired:
        return "申请已在办理或已结束，不能再更改日期"
      }
    case .cancelBooking:
      switch application.status {
      case .awaitingReview, .passed:
        return isChangeable ? nil : Refusal.tooLateToChange.explanation
      case .awaitingBooking, .noShow, .returned, .arrived, .accepted, .completed, .ineligible,
        .cancelled, .expired:
        return "现在没有可以取消的预约"
      }
    case .withdraw:
      guard application.status.successors.contains(.cancelled) else {
        return "申请已在办理或已结束，不能取消"
      }
      return isHeld && !isChangeable ? Refusal.tooLateToChange.explanation : nil
    case .save:
      return isHeld ? nil : "还没有预约日期，没有凭条可以保存"
    case .print:
      guard isHeld else { return "还没有预约日期，没有凭条可以打印" }
      return canPrint ? nil : "这里没有打印机，请保存凭条或记下编号"
    case .leave:
      return nil
    }
  }
}
