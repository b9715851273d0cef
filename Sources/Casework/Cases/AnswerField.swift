/// The things asked for on the first page of the wizard, in the order they are asked.
public enum AnswerField: String, Codable, Sendable, Hashable, CaseIterable {
  case applicant
  case relation
  case name
  case identityNumber
  case mobile
  case ground
  case dwelling
  case registeredOn
  case homeDistrict
  case homeStreet
  case homeAddress
  case stationDistrict
  case station
  case community
  case employer
}

/// What is wrong with one answer.
public enum AnswerProblem: Error, Sendable, Hashable {
  case name(PersonNameProblem)
  case identityNumber(IdentityNumberProblem)
  case mobile(MobileProblem)
  /// Nothing was chosen or typed where something must be.
  case missing
  /// Not a day of the calendar in the form 2025-03-01.
  case notADay
  /// The day of registration lies in the future.
  case inFuture
  /// Half a year is not over (H§16); the day from which it is.
  case tooEarly(CalendarDay)
  /// Under 16: a parent or guardian applies for them (N§9).
  case needsGuardian
  /// The typed text is longer than the field takes, in bytes.
  case tooLong(limit: Int)
  /// The code is not, or no longer, in the office's list.
  case notListed
  /// The kind of dwelling does not go with the ground.
  case dwellingMismatch
}
