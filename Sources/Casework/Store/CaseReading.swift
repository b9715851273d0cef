/// The cases as they stood at one moment. Everything here throws only `SystemFailure`.
public protocol CaseReading {
  func account(_ name: UserName) throws -> Account?
  func application(_ number: ApplicationNumber) throws -> Application?
  /// All applications of an account, oldest first.
  func applications(of account: UserName) throws -> [Application]
  /// The numbers of an account's live applications, oldest first: each is another person's.
  func liveApplications(of account: UserName) throws -> [ApplicationNumber]
  /// The one live application for a person, over all accounts.
  func liveApplication(of person: IdentityNumber) throws -> ApplicationNumber?
  /// Every application ever submitted for a person, oldest first.
  func applications(for person: IdentityNumber) throws -> [ApplicationNumber]
  /// The rows of one page of a station's queue; no document is read for them.
  func queue(_ query: QueueQuery) throws -> [QueueRow]
  /// How many applications of the station are in the status.
  func queueCount(at station: StationCode, in status: ApplicationStatus) throws -> Int
  /// How many applications hold a place of the slot.
  func booked(_ slot: Slot) throws -> Int
  func signInAttempts(of name: UserName) throws -> SignInAttempts
  /// The messages to an account, newest first.
  func messages(to account: UserName) throws -> [Message]
  /// How many applications were ever submitted.
  func applicationCount() throws -> Int
}
