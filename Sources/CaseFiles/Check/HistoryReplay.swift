import Casework

/// Walks an application's history and says where it does what the statuses do not allow.
struct HistoryReplay {
  /// An entry that may not follow the ones before.
  struct Fault: Error {
    /// Counted from 0.
    let entry: Int
    let before: ApplicationStatus?
    let event: HistoryEntry.Event
  }

  private(set) var status: ApplicationStatus?
  /// Of all entries walked; the same for the same entries within one run of the program.
  private(set) var hash = Hasher()
  private(set) var count = 0

  /// Where the last decision was made, which its taking back leads to again.
  private var beforeDecision: ApplicationStatus?
  /// Whether the last review passed it, and nothing was handed in anew since.
  private var isReviewPassed = false

  /// Goes on by one entry.
  mutating func add(_ entry: HistoryEntry) throws(Fault) {
    let next = status(after: entry.event)
    let isAllowed = status.map { $0.successors.contains(next) } ?? (entry.event == .submitted)
    hash.combine(entry)
    guard isAllowed else { throw Fault(entry: count, before: status, event: entry.event) }
    count += 1
    note(entry.event)
    status = next
  }

  /// The status in which an event leaves the application.
  private func status(after event: HistoryEntry.Event) -> ApplicationStatus {
    switch event {
    case .submitted, .resubmitted, .bookingCancelled, .dayClosed: .awaitingBooking
    // A review that has passed stays passed when the visit moves.
    case .booked, .rebooked: isReviewPassed ? .passed : .awaitingReview
    case .cancelled: .cancelled
    case .passed: .passed
    case .returned: .returned
    case .foundIneligible: .ineligible
    case .decisionUndone: beforeDecision ?? .expired
    case .arrived: .arrived
    case .accepted: .accepted
    case .completed: .completed
    case .missed: .noShow
    case .expired: .expired
    }
  }

  private mutating func note(_ event: HistoryEntry.Event) {
    switch event {
    case .passed, .returned, .foundIneligible:
      beforeDecision = status
      isReviewPassed = event == .passed
    case .submitted, .resubmitted, .decisionUndone:
      beforeDecision = nil
      isReviewPassed = false
    case .booked, .rebooked, .bookingCancelled, .cancelled, .arrived, .accepted, .completed,
      .missed, .expired, .dayClosed:
      break
    }
  }
}
