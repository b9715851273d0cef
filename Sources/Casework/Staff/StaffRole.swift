/// What a member of a police station's staff may do.
public enum StaffRole: String, Codable, Sendable, Hashable, CaseIterable {
  /// 初审
  case reviewer
  /// 所领导
  case chief
  /// 只读
  case reader
  /// 管理员
  case administrator

  /// Judges cases and serves the window.
  public var mayJudge: Bool {
    switch self {
    case .reviewer, .chief: true
    case .reader, .administrator: false
    }
  }

  /// Takes cases over, gives the reason for a late return, closes days.
  public var mayLead: Bool { self == .chief }

  /// Makes and changes staff accounts.
  public var mayAdminister: Bool { self == .administrator }

  /// Sees cases at all.
  public var maySeeCases: Bool { self != .administrator }
}
