/// The tabs of the queue.
public enum QueueTab: Sendable, Hashable, CaseIterable {
  /// 待初审
  case waiting
  /// 已超时: waiting, and the two working days are over.
  case overdue
  /// 退回中
  case returned
  /// 已通过
  case passed
  /// 今日到场
  case today
  /// 全部
  case all
}
