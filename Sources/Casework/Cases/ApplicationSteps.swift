/// The steps of an application. Each is refused when the status does not allow it.
extension Application {
  /// Takes a place: the first one, or another instead of the one held.
  package mutating func book(_ slot: Slot, at moment: Moment) throws(Refusal) {
    // What follows a decision only by taking it back is no way to book.
    guard [.awaitingBooking, .awaitingReview, .passed, .noShow].contains(status) else {
      throw .notPossible(in: status)
    }
    let event: HistoryEntry.Event = heldSlot == nil ? .booked : .rebooked
    // A review that has passed stays passed when the visit moves to another day.
    try step(
      to: isReviewPassed ? .passed : .awaitingReview,
      event,
      by: .applicant,
      at: moment
    )
    self.slot = slot
  }

  /// Gives the place back and keeps the application.
  package mutating func cancelBooking(at moment: Moment) throws(Refusal) {
    guard heldSlot != nil else { throw .notPossible(in: status) }
    try step(to: .awaitingBooking, .bookingCancelled, by: .applicant, at: moment)
    slot = nil
  }

  package mutating func cancel(at moment: Moment) throws(Refusal) {
    try step(to: .cancelled, .cancelled, by: .applicant, at: moment)
  }

  public mutating func pass(at moment: Moment) throws(Refusal) {
    guard status == .awaitingReview else { throw .notPossible(in: status) }
    try step(to: .passed, .passed, by: .station, at: moment)
    marks = []
  }

  /// Returns it for correction, with everything that is wrong at once (H§17); frees the place.
  public mutating func giveBack(_ marks: [Mark], at moment: Moment) throws(Refusal) {
    try step(to: .returned, .returned, by: .station, at: moment)
    self.marks = marks
    slot = nil
  }

  public mutating func declareIneligible(_ reason: Mark, at moment: Moment) throws(Refusal) {
    try step(to: .ineligible, .foundIneligible, by: .station, at: moment)
    marks = [reason]
    slot = nil
  }

  /// Takes the last decision back: the case lies before the reviewer as it did, with its place.
  mutating func undoDecision(at moment: Moment) throws(Refusal) {
    guard let last = review?.rounds.indices.last, let round = review?.rounds[last],
      round.undoneAt == nil, [.passed, .returned, .ineligible].contains(status)
    else { throw .notPossible(in: status) }
    try step(to: round.from, .decisionUndone, by: .station, at: moment)
    review?.rounds[last].undoneAt = moment
    slot = round.slot
    marks = review?.last?.decision == .returned ? review?.last?.marks ?? [] : []
  }

  /// Takes the corrected answers and papers; the review and the booking begin anew.
  mutating func resubmit(
    _ info: BasicInfo,
    _ documents: Documents,
    draft: String,
    at moment: Moment
  ) throws(Refusal) {
    guard status == .returned else { throw .notPossible(in: status) }
    try step(to: .awaitingBooking, .resubmitted, by: .applicant, at: moment)
    self.info = info
    self.documents = documents
    self.draft = draft
    submittedAt = moment
    slot = nil
    marks = []
  }

  /// The station shuts the booked day: the place is given back, and another day is chosen.
  mutating func losePlace(at moment: Moment) throws(Refusal) {
    guard heldSlot != nil, status == .awaitingReview || status == .passed else {
      throw .notPossible(in: status)
    }
    try step(to: .awaitingBooking, .dayClosed, by: .station, at: moment)
    slot = nil
  }

  /// The visit's day went by before its person could know of it: the place is given back and
  /// another day is chosen; the review stays passed.
  mutating func lapse(at moment: Moment) throws(Refusal) {
    guard status == .passed, isLapsed(today: moment.day) else { throw .notPossible(in: status) }
    try step(to: .awaitingBooking, .bookingCancelled, by: .office, at: moment)
    slot = nil
  }

  public mutating func arrive(at moment: Moment) throws(Refusal) {
    guard heldSlot != nil else { throw .notPossible(in: status) }
    try step(to: .arrived, .arrived, by: .station, at: moment)
  }

  public mutating func accept(at moment: Moment) throws(Refusal) {
    try step(to: .accepted, .accepted, by: .station, at: moment)
    receipt = ReceiptNumber(of: number, on: moment.day)
  }

  public mutating func complete(at moment: Moment) throws(Refusal) {
    try step(to: .completed, .completed, by: .station, at: moment)
  }

  public mutating func miss(at moment: Moment) throws(Refusal) {
    try step(to: .noShow, .missed, by: .station, at: moment)
  }

  public mutating func expire(at moment: Moment) throws(Refusal) {
    try step(to: .expired, .expired, by: .office, at: moment)
  }

  private mutating func step(
    to next: ApplicationStatus,
    _ event: HistoryEntry.Event,
    by side: HistoryEntry.Side,
    at moment: Moment
  ) throws(Refusal) {
    guard status.successors.contains(next) else { throw .notPossible(in: status) }
    status = next
    revision += 1
    history.append(HistoryEntry(at: moment, event: event, by: side))
  }
}
