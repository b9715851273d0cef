import CaseWords
import Casework
import TextUI

/// The pages of text of an appointment: what has happened, and what is to be put right.
extension AppointmentScreen {
  /// What the person does now, in a sentence.
  var nextStep: Phrase {
    if application.isLapsed(today: today) { return "预约日已过，按 R 改期" }
    return switch application.status {
    case .awaitingReview:
      application.isOverdue(workdays: office.workdays, today: today)
        ? "按时到场，窗口当面审核" : "等候初审，结果发短信"
    case .passed: "带齐材料原件，按时到场"
    case .returned: "按 R 逐项修改，再重新提交"
    case .ineligible: "请看“原因”一页"
    case .awaitingBooking, .arrived, .accepted, .completed, .noShow, .cancelled, .expired:
      StatusWords(application, office: office, today: today).nextStep
    }
  }

  /// Newest first, and how many messages there are.
  func historyLines(on frame: Frame) -> [Pager.Line] {
    let entries = application.history.reversed().map { entry -> Pager.Line in
      let time: Phrase = "\(entry.at.day.phrase) \(entry.at.clock)"
      return .pair(frame.text(time), entry.phrase)
    }
    return entries + [.blank, .text("短信 \(messageCount) 条，按 M 查看全文。")]
  }

  var markLines: [Pager.Line] {
    var lines: [Pager.Line] = []
    switch application.status {
    case .returned:
      lines += [.heading("派出所退回了这份申请，以下\(application.marks.count)处需要修改："), .blank]
    case .ineligible:
      lines += [.heading("派出所审核认为不符合申领条件，原因如下："), .blank]
    case .awaitingBooking, .awaitingReview, .passed, .arrived, .accepted, .completed, .noShow,
      .cancelled, .expired:
      break
    }
    for (place, mark) in application.marks.enumerated() {
      let words: Phrase = "\(mark.item.name(in: office))：\(ShownText(mark.reason))"
      lines.append(.item(ShownText("\(place + 1)."), words))
    }
    lines.append(.blank)
    lines += application.status == .returned ? correctionWords : ineligibleWords
    return lines
  }

  private var correctionWords: [Pager.Line] {
    [
      .heading("怎么办"),
      .item(ShownText(verbatim: "•"), "原来的预约名额已经放出，修改后要重新选择日期。"),
      .item(ShownText(verbatim: "•"), "按 R 逐项修改：从第一处开始，没有标注的内容不必再填；按数字直接到那一处。改完重新提交，审核期重新计算。"),
      .item(ShownText(verbatim: "•"), "有疑问可持身份证到派出所居住证窗口咨询。"),
    ]
  }

  private var ineligibleWords: [Pager.Line] {
    [
      .heading("怎么办"),
      .item(ShownText(verbatim: "•"), "情况改变、符合条件后，可以从首页新建预约再次申请。"),
      .item(ShownText(verbatim: "•"), "有疑问可持身份证到派出所居住证窗口咨询。"),
    ]
  }
}
