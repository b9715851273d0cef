/// What the calendar says of one day, before any office's own closing.
public enum DayKind: Sendable, Hashable {
  /// Monday to Friday, not off.
  case working
  /// A Saturday or Sunday declared working (调休上班).
  case makeUpWorking
  case weekend
  case holiday(Holiday)

  public var isWorking: Bool {
    switch self {
    case .working, .makeUpWorking: true
    case .weekend, .holiday: false
    }
  }
}
