import CaseWords
import Casework
import TextUI

extension BookingScreen {
  /// The question before a place is taken, with everything that is agreed upon.
  func question(_ day: CalendarDay, _ half: DayHalf) -> ConfirmBox {
    let place = WindowPlace(application.info.station, office: session.office)
    var details: [Phrase] = [
      "申请人  \(ShownText(application.info.name.text))",
      "派出所  \(place.phrase)",
      "地址    \(place.address)",
      "日期    \(day.phraseWithYear) \(day.weekday.phrase)",
      "时段    \(half.phrase)",
    ]
    if let held = application.heldSlot {
      details.append("原预约 \(held.day.phrase) \(held.half.phrase) 的名额将释放。")
    }
    return ConfirmBox(
      application.heldSlot == nil ? "确认预约这个时间？" : "确认改为这个时间？",
      details: details,
      confirm: application.heldSlot == nil ? "确认预约" : "确认改期",
      manner: .buttons
    )
  }

  /// Takes the place; when somebody was faster, says so over the newest places.
  mutating func book(_ day: CalendarDay, _ half: DayHalf) throws -> Move {
    stage = .day
    let isChange = application.heldSlot != nil
    do {
      let booked = try session.book(application.number, on: day, half)
      let home = try HomeScreen(session: session, counter: counter)
      var page = try AppointmentScreen(
        session: session,
        counter: counter,
        number: booked.number
      )
      page.notice = Notice(
        isChange ? "改期成功，请按新的日期到场" : "预约成功，请记下编号或保存凭条",
        .success
      )
      return .start([home, page])
    } catch let refusal as Refusal {
      try refresh()
      notice = Notice(refusal.explanation, .warning)
      return .stay
    }
  }
}
