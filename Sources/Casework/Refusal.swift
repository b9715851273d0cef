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
  // The review desk
  /// The role does not allow it, or has changed since signing in.
  case notAllowed
  case stationMissing
  /// The password was given by another: first of all a new one is chosen.
  case passwordChangeDue
  /// Somebody has changed the case since it was looked at; nothing was decided.
  case changedMeanwhile
  /// Somebody else has it in hand.
  case claimedBy(PersonName)
  /// The claim has run out, or somebody has taken the case over.
  case claimLost
  /// Everything is judged before a return: these are not yet (一次性告知).
  case notJudged([Mark.Item])
  /// A return needs something to correct.
  case nothingToCorrect
  /// A pass needs everything to be in order: these are not.
  case faultsFound([Mark.Item])
  case faultTooLong(limit: Int)
  case reasonMissing
  /// These were in order at the last review and have not changed: only 所领导 may return them now,
  /// with a reason.
  case needsChief([Mark.Item])
  /// Two minutes are over, or the message has left.
  case tooLateToUndo
  /// The application's place was given to somebody else meanwhile.
  case undoPlaceTaken
  /// The person has applied anew meanwhile.
  case undoPersonApplied
  case notTheDay(CalendarDay)
  case originalsMissing([MaterialID])
  case dayClosedAlready
  /// Another draft lies open: it is submitted or discarded first.
  case draftUnderWay
}
