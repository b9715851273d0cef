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

  /// Goes on by one entry.
  mutating func add(_ entry: HistoryEntry) throws(Fault) {
    let next = Self.status(after: entry.event, from: status)
    let isAllowed = status.map { $0.successors.contains(next) } ?? (entry.event == .submitted)
    hash.combine(entry)
    guard isAllowed else { throw Fault(entry: count, before: status, event: entry.event) }
    count += 1
    status = next
  }

  /// The status in which an event leaves an application.
  private static func status(
    after event: HistoryEntry.Event,
    from before: ApplicationStatus?
  ) -> ApplicationStatus {
    switch event {
    case .submitted, .bookingCancelled: .awaitingBooking
    // A review that has passed stays passed when the visit moves.
    case .booked, .rebooked: before == .passed ? .passed : .awaitingReview
    case .cancelled: .cancelled
    case .passed: .passed
    case .returned: .returned
    case .foundIneligible: .ineligible
    case .arrived: .arrived
    case .accepted: .accepted
    case .completed: .completed
    case .missed: .noShow
    case .expired: .expired
    }
  }
}
