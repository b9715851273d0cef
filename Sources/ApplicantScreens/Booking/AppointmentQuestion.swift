import CaseWords
import Casework
import TextUI

/// What the appointment page asks before something is given up.
struct AppointmentQuestion: Sendable {
  enum Act: Sendable { case cancelBooking, withdraw }

  var box: ConfirmBox
  let act: Act

  static func cancelBooking(_ slot: Slot) -> AppointmentQuestion {
    AppointmentQuestion(
      box: ConfirmBox(
        "取消 \(slot.day.phrase) \(slot.half.phrase) 的预约？",
        details: ["名额会立即放给别人。申请保留为“请选择日期”，可以再选其他日期。"],
        confirm: "取消预约",
        decline: "保留预约"
      ),
      act: .cancelBooking
    )
  }

  static func withdraw(_ application: Application) -> AppointmentQuestion {
    AppointmentQuestion(
      box: ConfirmBox(
        "取消 \(ShownText(application.info.name.text)) 的整份申请？",
        details: ["申请和预约都会取消，不能恢复；以后需要时要重新填写、重新上传材料。"],
        confirm: "取消申请",
        decline: "保留申请"
      ),
      act: .withdraw
    )
  }
}
