import Casework

extension ApplicationStatus {
  /// What the office calls the status; an applicant is told it in more words.
  var officeName: String {
    switch self {
    case .awaitingBooking: "待预约"
    case .awaitingReview: "待初审"
    case .passed: "初审通过"
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
}
