/// An application not yet submitted: everything typed and attached, and where the person was.
public struct Draft: Codable, Sendable, Hashable {
  /// Tells it from the account's other drafts, before and after.
  public let id: String
  public var answers: Answers
  public var documents: Documents
  public var place: DraftPlace
  public var savedAt: Moment
  /// The returned application that it corrects; nil for a new one.
  public internal(set) var mending: ApplicationNumber?

  public init(id: String, answers: Answers, at moment: Moment) {
    self.id = id
    self.answers = answers
    documents = Documents()
    place = .basicInfo(.applicant)
    savedAt = moment
  }
}

/// Where in the wizard the person was.
public enum DraftPlace: Codable, Sendable, Hashable {
  /// On the first page, in this field.
  case basicInfo(AnswerField)
  case documents
  case check
}
