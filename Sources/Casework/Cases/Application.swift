/// One person's application for a residence permit, from submission on.
public struct Application: Codable, Sendable, Hashable {
  public let number: ApplicationNumber
  public let account: UserName
  /// The draft it was last made from, so that a draft is never submitted twice.
  public internal(set) var draft: String
  public internal(set) var info: BasicInfo
  public internal(set) var documents: Documents
  public internal(set) var status: ApplicationStatus
  /// Counts every change, from 1; a reviewer's decision names the revision that was looked at.
  public internal(set) var revision: Int
  /// When it was last submitted: from this day the review and booking days are counted.
  public internal(set) var submittedAt: Moment
  /// The booked visit; also kept, for showing, once the status no longer holds its place.
  public internal(set) var slot: Slot?
  /// What the last review found wrong.
  public internal(set) var marks: [Mark]
  /// What the station did with it; nil until then.
  public internal(set) var review: Review?
  /// What 受理 is known by at the window; nil before it.
  public internal(set) var receipt: ReceiptNumber?
  /// Oldest first; nothing is ever taken out.
  public internal(set) var history: [HistoryEntry]

  /// One that was just submitted.
  package init(
    number: ApplicationNumber,
    account: UserName,
    draft: String,
    info: BasicInfo,
    documents: Documents,
    at moment: Moment
  ) {
    self.number = number
    self.account = account
    self.draft = draft
    self.info = info
    self.documents = documents
    status = .awaitingBooking
    revision = 1
    submittedAt = moment
    slot = nil
    marks = []
    history = [HistoryEntry(at: moment, event: .submitted, by: .applicant)]
  }

  /// The slot whose place this application takes, if any.
  public var heldSlot: Slot? { status.holdsPlace ? slot : nil }

  /// The last review passed it, and nothing was handed in anew since.
  public var isReviewPassed: Bool {
    for entry in history.reversed() {
      switch entry.event {
      case .passed: return true
      case .submitted, .resubmitted, .returned, .foundIneligible, .decisionUndone: return false
      case .booked, .rebooked, .bookingCancelled, .cancelled, .arrived, .accepted, .completed,
        .missed, .expired, .dayClosed:
        continue
      }
    }
    return false
  }
}

/// One line of an application's history.
public struct HistoryEntry: Codable, Sendable, Hashable {
  public enum Event: String, Codable, Sendable, Hashable {
    case submitted
    /// Corrected after a return, and submitted again.
    case resubmitted
    case booked
    case rebooked
    case bookingCancelled
    case cancelled
    case passed
    case returned
    case foundIneligible
    case arrived
    case accepted
    case completed
    case missed
    case expired
    /// A decision was taken back before its message left.
    case decisionUndone
    /// The station shut the booked day; the place is given back.
    case dayClosed
  }

  public enum Side: String, Codable, Sendable, Hashable {
    case applicant
    case station
    /// The passing of a day, never a decision.
    case office
  }

  public let at: Moment
  public let event: Event
  public let by: Side
}

/// What a reviewer found wrong with one answer or one material, and the note to the applicant.
public struct Mark: Codable, Sendable, Hashable {
  public enum Item: Codable, Sendable, Hashable {
    case answer(AnswerField)
    case material(MaterialID)
  }

  public let item: Item
  public let reason: String

  public init(item: Item, reason: String) {
    self.item = item
    self.reason = reason
  }
}
