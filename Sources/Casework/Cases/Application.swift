/// One person's application for a residence permit, from submission on.
public struct Application: Codable, Sendable, Hashable {
  public let number: ApplicationNumber
  public let account: UserName
  /// The draft it was made from, so that a draft is never submitted twice.
  public let draft: String
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
}

/// One line of an application's history.
public struct HistoryEntry: Codable, Sendable, Hashable {
  public enum Event: String, Codable, Sendable, Hashable {
    case submitted
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
