/// What was done, for the record that nobody can rewrite unnoticed.
public struct AuditEvent: Sendable, Hashable {
  public enum Action: String, Codable, Sendable, Hashable, CaseIterable {
    case signedIn
    case signInFailed
    case signedOut
    /// A case was opened and seen.
    case viewed
    case documentViewed
    case searched
    case claimed
    case tookOver
    case released
    case passed
    case returned
    case foundIneligible
    case undone
    case noted
    case arrived
    case accepted
    case completed
    case missed
    /// The day of a visit went by because the review was late.
    case lapsed
    case dayClosed
    case staffAdded
    case staffChanged
    case passwordChanged
    /// The office has named the key of its attachments: the subject tells it from others.
    case keyNamed
    /// The attachments that lay there in clear were sealed.
    case documentsSealed
    case exported
    /// What an applicant did: submitted, booked, changed, cancelled.
    case applicantChanged
    case messageSent
    case messageFailed
  }

  public let at: Moment
  /// Who did it: a staff name, an applicant's, "kiosk", "office".
  public let by: String
  public let action: Action
  /// What it was done to: an application's number, a staff name, a day.
  public let subject: String
  /// Further words for the reader; no ID number, no text of a person.
  public let detail: String

  public init(
    at: Moment,
    by: String,
    _ action: Action,
    subject: String,
    detail: String = ""
  ) {
    self.at = at
    self.by = by
    self.action = action
    self.subject = subject
    self.detail = detail
  }
}
