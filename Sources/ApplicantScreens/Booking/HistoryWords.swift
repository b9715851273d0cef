import Casework
import TextUI

extension HistoryEntry {
  /// What happened, and who did it.
  public var phrase: Phrase { "\(event.phrase)（\(by.phrase)）" }
}

extension HistoryEntry.Event {
  public var phrase: Phrase {
    switch self {
    case .submitted: "提交申请"
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
