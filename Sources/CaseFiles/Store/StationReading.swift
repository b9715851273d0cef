import Casework

// The station's side is not in this store yet. What the applicants' pages ask of it on their way
// has the answer of a store in which no station has done anything.

extension FileCaseStore {
  public func closure(of station: StationCode, on day: CalendarDay) throws -> DayClosure? { nil }
  public func lastAudit() throws -> AuditEntry? { nil }
  public func applications(for person: IdentityNumber) throws -> [ApplicationNumber] {
    throw SystemFailure.notInThisStoreYet
  }
  public func applications(atHome street: DivisionCode, address: String) throws
    -> [ApplicationNumber]
  {
    throw SystemFailure.notInThisStoreYet
  }
  public func queue(_ query: QueueQuery) throws -> [QueueRow] {
    throw SystemFailure.notInThisStoreYet
  }
  public func queueCount(at station: StationCode, in status: ApplicationStatus) throws -> Int {
    throw SystemFailure.notInThisStoreYet
  }
  public func staffMember(_ name: UserName) throws -> StaffMember? {
    throw SystemFailure.notInThisStoreYet
  }
  public func staffMembers() throws -> [StaffMember] {
    throw SystemFailure.notInThisStoreYet
  }
  public func staffAttempts(of name: UserName) throws -> SignInAttempts {
    throw SystemFailure.notInThisStoreYet
  }
  public func claim(of number: ApplicationNumber) throws -> Claim? {
    throw SystemFailure.notInThisStoreYet
  }
  public func visits(at station: StationCode, on day: CalendarDay) throws -> [QueueRow] {
    throw SystemFailure.notInThisStoreYet
  }
  public func outbox(until: Moment, limit: Int) throws -> [Message] {
    throw SystemFailure.notInThisStoreYet
  }
  public func message(_ id: String, to account: UserName) throws -> Message? {
    throw SystemFailure.notInThisStoreYet
  }
  public func audit(after number: Int, limit: Int) throws -> [AuditEntry] {
    throw SystemFailure.notInThisStoreYet
  }
}

extension NewestState {
  func closure(of station: StationCode, on day: CalendarDay) throws -> DayClosure? { nil }
  func lastAudit() throws -> AuditEntry? { nil }
  func applications(for person: IdentityNumber) throws -> [ApplicationNumber] {
    throw SystemFailure.notInThisStoreYet
  }
  func applications(atHome street: DivisionCode, address: String) throws -> [ApplicationNumber] {
    throw SystemFailure.notInThisStoreYet
  }
  func queue(_ query: QueueQuery) throws -> [QueueRow] {
    throw SystemFailure.notInThisStoreYet
  }
  func queueCount(at station: StationCode, in status: ApplicationStatus) throws -> Int {
    throw SystemFailure.notInThisStoreYet
  }
  func staffMember(_ name: UserName) throws -> StaffMember? {
    throw SystemFailure.notInThisStoreYet
  }
  func staffMembers() throws -> [StaffMember] {
    throw SystemFailure.notInThisStoreYet
  }
  func staffAttempts(of name: UserName) throws -> SignInAttempts {
    throw SystemFailure.notInThisStoreYet
  }
  func claim(of number: ApplicationNumber) throws -> Claim? {
    throw SystemFailure.notInThisStoreYet
  }
  func visits(at station: StationCode, on day: CalendarDay) throws -> [QueueRow] {
    throw SystemFailure.notInThisStoreYet
  }
  func outbox(until: Moment, limit: Int) throws -> [Message] {
    throw SystemFailure.notInThisStoreYet
  }
  func message(_ id: String, to account: UserName) throws -> Message? {
    throw SystemFailure.notInThisStoreYet
  }
  func audit(after number: Int, limit: Int) throws -> [AuditEntry] {
    throw SystemFailure.notInThisStoreYet
  }
}

extension SystemFailure {
  fileprivate static let notInThisStoreYet = SystemFailure(
    .notDone,
    attempt: "not in this store yet"
  )
}
