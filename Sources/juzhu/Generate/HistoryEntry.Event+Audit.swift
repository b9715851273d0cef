import Casework

extension HistoryEntry.Event {
  /// What the audit calls a made-up step.
  var auditAction: AuditEvent.Action {
    switch self {
    case .passed: .passed
    case .returned: .returned
    case .foundIneligible: .foundIneligible
    case .arrived: .arrived
    case .accepted: .accepted
    case .completed: .completed
    case .missed: .missed
    case .dayClosed: .dayClosed
    case .decisionUndone: .undone
    case .submitted, .resubmitted, .booked, .rebooked, .bookingCancelled, .cancelled, .expired:
      .applicantChanged
    }
  }
}
