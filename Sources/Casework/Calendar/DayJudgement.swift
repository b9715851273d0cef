/// Whether a day may be picked for the visit, and why not.
public enum DayJudgement: Sendable, Hashable {
  case bookable
  case closed(ClosedReason)
}

/// Why a day cannot be booked by the calendar alone; the office's own closing and full days are
/// judged where the office's places are known.
public enum ClosedReason: Sendable, Hashable {
  case weekend
  case holiday(Holiday)
  /// The day of submission never counts (民法典§201).
  case submissionDay
  /// Working day 1 or 2: the police are still reviewing.
  case underReview
  case beforeSubmission
  /// After working day 9.
  case beyondWindow
}
