import Casework

/// Which rows a queue page shows: its tab, what was searched for, and the filter.
struct QueueScope: Sendable, Hashable {
  var tab = QueueTab.waiting
  var words: SearchWords?
  var filter = QueueFilter()
  var order = QueueOrder.received

  /// The statuses of the tab, those that ask for work at the head.
  var statuses: [ApplicationStatus] {
    switch tab {
    case .waiting, .overdue: [.awaitingReview]
    case .returned: [.returned]
    case .passed: [.passed]
    case .today: [.passed, .awaitingReview, .arrived, .accepted, .completed]
    case .all:
      [
        .awaitingReview, .arrived, .passed, .returned, .accepted, .noShow, .awaitingBooking,
        .completed, .ineligible, .cancelled, .expired,
      ]
    }
  }

  /// Whether the row fits the filter, its day apart.
  func fits(_ row: QueueRow, _ session: StaffSession) throws -> Bool {
    switch filter.round {
    case .any: break
    case .first: if row.submissions > 1 { return false }
    case .again: if row.submissions < 2 { return false }
    }
    if let ground = filter.ground, row.ground != ground { return false }
    if let community = filter.community, row.community != community { return false }
    switch filter.holder {
    case .any: return true
    case .nobody: return try session.holder(of: row.number) == nil
    case .own:
      let own = session.member.name
      return try row.reviewer == own || session.holder(of: row.number)?.by == own
    }
  }
}

/// What a queue is narrowed to.
struct QueueFilter: Sendable, Hashable {
  enum Holder: Sendable, Hashable, CaseIterable { case any, nobody, own }
  enum Round: Sendable, Hashable, CaseIterable { case any, first, again }

  /// The booked day; nil for all.
  var day: CalendarDay?
  var ground: Ground?
  var community: DivisionCode?
  /// Who has it in hand, or decided it last.
  var holder = Holder.any
  var round = Round.any

  var isEmpty: Bool { self == QueueFilter() }
}

/// In which order a queue is shown. Only the first is the store's own; the others take a list that
/// is short enough to be read whole.
enum QueueOrder: Sendable, Hashable, CaseIterable {
  case received
  case visit
  case name

  /// The longest list that is sorted.
  static let longest = 500

  func isBefore(_ one: QueueRow, _ other: QueueRow) -> Bool {
    switch self {
    case .received: (one.received, one.number) < (other.received, other.number)
    case .visit: (Self.visit(one), one.number) < (Self.visit(other), other.number)
    case .name:
      (one.initials?.text ?? "~", one.number) < (other.initials?.text ?? "~", other.number)
    }
  }

  private static func visit(_ row: QueueRow) -> Int {
    guard let visit = row.visit else { return .max }
    return visit.day.number * 2 + (visit.half == .morning ? 0 : 1)
  }
}
