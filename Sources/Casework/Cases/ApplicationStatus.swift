/// Where an application stands between submission and the permit.
public enum ApplicationStatus: String, Codable, Sendable, Hashable, CaseIterable {
  /// 待预约: submitted, no day chosen yet.
  case awaitingBooking
  /// 待初审
  case awaitingReview
  /// 初审通过
  case passed
  /// 退回补正
  case returned
  /// 不符合条件
  case ineligible
  /// 已到场
  case arrived
  /// 已受理
  case accepted
  /// 已办结
  case completed
  /// 未到场
  case noShow
  /// 已取消
  case cancelled
  /// 已过期
  case expired

  /// Still on its way: counts among the people of its account, and keeps its ID number taken.
  public var isLive: Bool {
    switch self {
    case .awaitingBooking, .awaitingReview, .passed, .returned, .arrived, .accepted, .noShow: true
    case .ineligible, .completed, .cancelled, .expired: false
    }
  }

  /// Whether an appointment in this status takes a place of the station's quota.
  public var holdsPlace: Bool {
    switch self {
    case .awaitingReview, .passed, .arrived, .accepted, .completed: true
    case .awaitingBooking, .returned, .ineligible, .noShow, .cancelled, .expired: false
    }
  }

  /// The statuses that may follow this one; everything else is refused.
  public var successors: Set<ApplicationStatus> {
    switch self {
    case .awaitingBooking: [.awaitingReview, .passed, .cancelled, .expired]
    case .awaitingReview:
      [.awaitingBooking, .awaitingReview, .passed, .returned, .ineligible, .cancelled, .arrived]
    case .passed: [.awaitingBooking, .awaitingReview, .passed, .arrived, .noShow, .cancelled]
    case .returned: [.awaitingBooking, .awaitingReview, .arrived, .cancelled, .expired]
    case .arrived: [.accepted, .returned, .ineligible]
    case .accepted: [.completed]
    case .noShow: [.awaitingBooking, .awaitingReview, .passed, .cancelled, .expired]
    // Only by taking the decision back.
    case .ineligible: [.awaitingReview, .arrived]
    case .completed, .cancelled, .expired: []
    }
  }
}
