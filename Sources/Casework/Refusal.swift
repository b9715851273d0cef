/// A rule says no, and the person can put it right. Every screen explains every case.
public enum Refusal: Error, Sendable, Hashable {
  // Registering and signing in
  case userName(UserNameProblem)
  case userNameTaken
  case realName(PersonNameProblem)
  case identityNumber(IdentityNumberProblem)
  case mobile(MobileProblem)
  case password(PasswordProblem)
  case passwordsDiffer
  case consentMissing
  case captchaWrong
  case captchaExpired
  /// The name or the password is wrong: never which.
  case signInWrong
  /// Too many failures; the moment from which it may be tried again.
  case signInWaits(until: Moment)
  case passwordWrong
  // Applying
  case tooManyPeople(limit: Int)
  /// The person has an application under way; whether it is this account's own.
  case appliedAlready(here: Bool)
  case answers(AnswersRefused)
  /// Each entry: the materials of which one is still needed.
  case materialsMissing([[MaterialID]])
  case nothingToSubmit
  // Documents
  case file(FileProblem)
  case attachedAlready(to: MaterialID)
  case tooManyPages(limit: Int)
  // Booking
  case placeTaken
  case dayNotOffered
  /// The visit is today or past: it can no longer be changed here.
  case tooLateToChange
  case notPossible(in: ApplicationStatus)
  /// The application is not there, or is another account's.
  case noSuchApplication
}
