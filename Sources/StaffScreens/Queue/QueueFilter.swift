import Casework

/// What a queue is narrowed to.
struct QueueFilter: Sendable, Hashable {
  enum Holder: Sendable, Hashable {
    case any
    case nobody
    case reviewer(StaffSession.Colleague)
  }

  enum Round: Sendable, Hashable, CaseIterable { case any, first, again }

  /// The booked day; nil for all.
  var day: CalendarDay?
  /// nil for all.
  var ground: Ground?
  /// nil for all.
  var community: Community?
  /// Who has it in hand, or decided it last.
  var holder = Holder.any
  var round = Round.any

  var isEmpty: Bool { self == QueueFilter() }

  /// Whether the row fits, its day apart.
  func fits(_ row: QueueRow, _ session: StaffSession) throws -> Bool {
    if let ground, row.ground != ground { return false }
    if let community, row.community != community.code { return false }
    switch round {
    case .any: break
    case .first: if row.submissions > 1 { return false }
    case .again: if row.submissions < 2 { return false }
    }
    switch holder {
    case .any: return true
    case .nobody: return try session.holder(of: row.number) == nil
    case .reviewer(let colleague):
      return try row.reviewer == colleague.name
        || session.holder(of: row.number)?.by == colleague.name
    }
  }
}
