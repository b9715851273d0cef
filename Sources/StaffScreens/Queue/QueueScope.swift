import Casework

/// Which rows a queue page shows: its tab, what was searched for, and the filter.
struct QueueScope: Sendable, Hashable {
  var tab = QueueTab.waiting
  var words: SearchWords?
  /// The applications of the person whose whole ID number was searched for; nil otherwise.
  var ofPerson: Set<ApplicationNumber>?
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

  /// Whether the rows of a day are shown: they are few, and are read whole.
  var isOfOneDay: Bool { tab == .today || filter.day != nil }
}
