import Casework
import TextUI

extension HistoryEntry {
  /// What happened, and who did it.
  public var phrase: Phrase {
    let hasLapsed = event == .bookingCancelled && by == .office
    let what: Phrase = hasLapsed ? "预约日已过，请另选日期" : event.phrase
    return "\(what)（\(by.phrase)）"
  }
}

extension HistoryEntry.Event {
  public var phrase: Phrase {
    switch self {
    case .submitted: "提交申请"
    case .resubmitted: "修改后重新提交"
    case .booked: "选定预约日期"
    case .rebooked: "更改预约日期"
    case .bookingCancelled: "取消预约"
    case .cancelled: "取消申请"
    case .passed: "初审通过"
    case .returned: "退回修改"
    case .foundIneligible: "不符合条件"
    case .arrived: "到场"
    case .accepted: "受理"
    case .completed: "办结"
    case .missed: "未到场"
    case .expired: "申请过期"
    case .decisionUndone: "撤回审核决定"
    case .dayClosed: "派出所当天停办，预约取消"
    }
  }
}

extension HistoryEntry.Side {
  public var phrase: Phrase {
    switch self {
    case .applicant: "申请人"
    case .station: "派出所"
    case .office: "系统"
    }
  }
}

extension Mark.Item {
  /// What the mark is on, by the name the page of it uses.
  public func name(in office: Office) -> Phrase {
    switch self {
    case .answer(let field): field.name
    case .material(let id):
      office.materials.material(id)?.title.phrase ?? Phrase(ShownText(id.rawValue))
    }
  }
}
