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

  /// Where the decision was made that was the last step, and when: its taking back leads there
  /// again.
  private var undoable: (from: ApplicationStatus, at: Moment)?
  /// Whether the last review passed it, and nothing was handed in anew since.
  private var isReviewPassed = false

  /// Goes on by one entry.
  mutating func add(_ entry: HistoryEntry) throws(Fault) {
    hash.combine(entry)
    guard mayFollow(entry), let next = status(after: entry.event) else {
      throw Fault(entry: count, before: status, event: entry.event)
    }
    count += 1
    note(entry)
    status = next
  }

  /// Whether the status allows the event: more narrowly than its successors do, which several
  /// events share.
  private func mayFollow(_ entry: HistoryEntry) -> Bool {
    guard let status else { return entry.event == .submitted }
    switch entry.event {
    case .submitted: return false
    case .resubmitted: return status == .returned
    case .booked: return [.awaitingBooking, .noShow].contains(status)
    case .rebooked, .bookingCancelled, .dayClosed, .arrived:
      return [.awaitingReview, .passed].contains(status)
    case .cancelled: return status.successors.contains(.cancelled)
    case .passed: return status == .awaitingReview
    case .returned, .foundIneligible: return [.awaitingReview, .arrived].contains(status)
    case .accepted: return status == .arrived
    case .completed: return status == .accepted
    case .missed: return status == .passed
    case .expired: return status.successors.contains(.expired)
    case .decisionUndone:
      guard let undoable else { return false }
      return (0...StaffSession.undoSeconds).contains(entry.at.seconds(since: undoable.at))
    }
  }

  /// The status in which an event leaves the application.
  private func status(after event: HistoryEntry.Event) -> ApplicationStatus? {
    switch event {
    case .submitted, .resubmitted, .bookingCancelled, .dayClosed: .awaitingBooking
    // A review that has passed stays passed when the visit moves.
    case .booked, .rebooked: isReviewPassed ? .passed : .awaitingReview
    case .cancelled: .cancelled
    case .passed: .passed
    case .returned: .returned
    case .foundIneligible: .ineligible
    case .decisionUndone: undoable?.from
    case .arrived: .arrived
    case .accepted: .accepted
    case .completed: .completed
    case .missed: .noShow
    case .expired: .expired
    }
  }

  private mutating func note(_ entry: HistoryEntry) {
    undoable = nil
    switch entry.event {
    case .passed, .returned, .foundIneligible:
      undoable = status.map { ($0, entry.at) }
      isReviewPassed = entry.event == .passed
    case .submitted, .resubmitted, .decisionUndone:
      isReviewPassed = false
    case .booked, .rebooked, .bookingCancelled, .cancelled, .arrived, .accepted, .completed,
      .missed, .expired, .dayClosed:
      break
    }
  }
}
