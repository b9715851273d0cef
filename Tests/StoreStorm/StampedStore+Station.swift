import Casework

/// The station's side, as the store has it.
extension StampedStore {
  func applications(for person: IdentityNumber) throws -> [ApplicationNumber] {
    try base.applications(for: person)
  }
  func applications(atHome street: DivisionCode, address: String) throws -> [ApplicationNumber] {
    try base.applications(atHome: street, address: address)
  }
  func queue(_ query: QueueQuery) throws -> [QueueRow] {
    try base.queue(query)
  }
  func queueCount(at station: StationCode, in status: ApplicationStatus) throws -> Int {
    try base.queueCount(at: station, in: status)
  }
  func staffMember(_ name: UserName) throws -> StaffMember? {
    try base.staffMember(name)
  }
  func staffMembers() throws -> [StaffMember] {
    try base.staffMembers()
  }
  func staffAttempts(of name: UserName) throws -> SignInAttempts {
    try base.staffAttempts(of: name)
  }
  func claim(of number: ApplicationNumber) throws -> Claim? {
    try base.claim(of: number)
  }
  func visits(at station: StationCode, on day: CalendarDay) throws -> [QueueRow] {
    try base.visits(at: station, on: day)
  }
  func closure(of station: StationCode, on day: CalendarDay) throws -> DayClosure? {
    try base.closure(of: station, on: day)
  }
  func outbox(until: Moment, limit: Int) throws -> [Message] {
    try base.outbox(until: until, limit: limit)
  }
  func message(_ id: String, to account: UserName) throws -> Message? {
    try base.message(id, to: account)
  }
  func lastAudit() throws -> AuditEntry? {
    try base.lastAudit()
  }
  func audit(after number: Int, limit: Int) throws -> [AuditEntry] {
    try base.audit(after: number, limit: limit)
  }
}
