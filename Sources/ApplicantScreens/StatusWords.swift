import CaseWords
import Casework
import TextUI

/// The few words in which an applicant is told where an application stands.
struct StatusWords: Sendable, Hashable {
  /// Says the state without colour.
  let marker: ShownText
  let words: Phrase
  let style: Style
  /// What comes next, as short as a table needs it.
  let nextStep: Phrase

  init(_ application: Application, office: Office, today: CalendarDay) {
    let visit = application.slot.map { slot -> Phrase in
      application.isLapsed(today: today)
        ? "预约日已过，请改期" : "\(slot.day.phrase) \(slot.half.phrase)到场"
    }
    switch application.status {
    case .awaitingBooking:
      self.init("▸", "请选择日期", .warning, next: "选择到派出所办理的日期")
    case .awaitingReview:
      let isOverdue = application.isOverdue(workdays: office.workdays, today: today)
      self.init(
        "○",
        isOverdue ? "审核中(已超时)" : "审核中",
        isOverdue ? .warning : .accent,
        next: visit ?? "等待审核结果"
      )
    case .passed:
      self.init("✓", "已通过·请按时到场", .success, next: visit ?? "按预约日期到场")
    case .returned:
      self.init("!", "需修改", .warning, next: "按标注修改\(application.marks.count)处后重新提交")
    case .arrived:
      self.init("✓", "已到场", .success, next: "请在窗口等候受理")
    case .accepted:
      let due = application.certificateDue
      self.init("✓", "已受理", .success, next: due.map { "\($0.phrase)前制发居住证" } ?? "等待制证")
    case .completed:
      self.init("✓", "已办结", .success, next: "居住证已制发，每年签注一次")
    case .ineligible:
      self.init("✗", "不符合条件", .error, next: "查看原因")
    case .noShow:
      self.init("!", "未到场", .warning, next: "请重新选择日期")
    case .cancelled:
      self.init("–", "已取消", .secondary, next: "可以重新申请")
    case .expired:
      self.init("–", "已过期", .secondary, next: "可以重新申请")
    }
  }

  private init(_ marker: StaticString, _ words: Phrase, _ style: Style, next: Phrase) {
    self.marker = ShownText(verbatim: marker)
    self.words = words
    self.style = style
    nextStep = next
  }

  /// The words with their marker before them.
  var marked: Phrase { "\(marker) \(words)" }
}
