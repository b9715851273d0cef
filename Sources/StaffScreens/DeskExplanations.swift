import CaseWords
import Casework
import TextUI

extension Refusal {
  /// The rule's no to a member of staff: what an applicant is told, where it fits them too.
  var deskExplanation: Phrase {
    if self == .signInWrong { return "用户名或密码不正确，请重新输入；忘记密码请找管理员重设" }
    if case .notPossible(let status) = self {
      return "申请现在是“\(status.deskWords)”，不能进行这项操作"
    }
    if self == .noSuchApplication { return "本所没有这份申请，请核对编号" }
    if self == .tooLateToChange { return "只能停办明天以后的日期" }
    return explanation
  }
}

extension StaffRole {
  /// What the role is called at the station.
  var phrase: Phrase {
    switch self {
    case .reviewer: "初审"
    case .chief: "所领导"
    case .reader: "只读"
    case .administrator: "管理员"
    }
  }

  /// What somebody in the role may do.
  var meaning: Phrase {
    switch self {
    case .reviewer: "审核申请，窗口受理"
    case .chief: "同初审，并可接管、补充退回、停办"
    case .reader: "只能查看申请"
    case .administrator: "只管理工作人员账号"
    }
  }
}

extension ApplicationStatus {
  /// The status in the station's words.
  var deskWords: Phrase {
    switch self {
    case .awaitingBooking: "待预约"
    case .awaitingReview: "待初审"
    case .passed: "已通过"
    case .returned: "退回补正"
    case .ineligible: "不符合条件"
    case .arrived: "已到场"
    case .accepted: "已受理"
    case .completed: "已办结"
    case .noShow: "未到场"
    case .cancelled: "已取消"
    case .expired: "已过期"
    }
  }

  /// Says the status without colour.
  var deskMarker: ShownText {
    switch self {
    case .awaitingReview, .awaitingBooking: ShownText(verbatim: "○")
    case .passed, .arrived, .accepted, .completed: ShownText(verbatim: "✓")
    case .returned, .noShow: ShownText(verbatim: "!")
    case .ineligible: ShownText(verbatim: "✗")
    case .cancelled, .expired: ShownText(verbatim: "–")
    }
  }
}

extension ReviewDeadline {
  /// Working hours and minutes left, or over: 5:20, ‼ 超 3:05.
  var words: Phrase {
    isOverdue ? "‼ 超 \(clock)" : Phrase(clock)
  }

  /// The hours and minutes left or over.
  var clock: ShownText {
    let minutes = abs(workingMinutes)
    return ShownText("\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)")
  }
}
