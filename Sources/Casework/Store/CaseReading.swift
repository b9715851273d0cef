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
  /// Every application ever submitted from a home: a street, and the address as it was typed.
  /// Oldest first.
  func applications(atHome street: DivisionCode, address: String) throws -> [ApplicationNumber]
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

  // The station's side

  func staffMember(_ name: UserName) throws -> StaffMember?
  /// Everybody who ever was, by name.
  func staffMembers() throws -> [StaffMember]
  /// Failed sign-ins at the review desk, where names are others than at the kiosk.
  func staffAttempts(of name: UserName) throws -> SignInAttempts
  /// Who has the case in hand, or had it last.
  func claim(of number: ApplicationNumber) throws -> Claim?
  /// The visits booked at a station on a day, by half day and number.
  func visits(at station: StationCode, on day: CalendarDay) throws -> [QueueRow]
  /// How many they are.
  func visitCount(at station: StationCode, on day: CalendarDay) throws -> Int
  /// The day that a station itself has shut; nil when it has not.
  func closure(of station: StationCode, on day: CalendarDay) throws -> DayClosure?
  /// The messages whose `dueAt` is not later than that, the earliest first, then by id.
  func outbox(until: Moment, limit: Int) throws -> [Message]
  func message(_ id: String, to account: UserName) throws -> Message?
  func lastAudit() throws -> AuditEntry?
  /// The entries behind the number, in order.
  func audit(after number: Int, limit: Int) throws -> [AuditEntry]
}

extension CaseReading {
  public func visitCount(at station: StationCode, on day: CalendarDay) throws -> Int {
    try visits(at: station, on: day).count
  }
}
