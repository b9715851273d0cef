import Casework

@testable import CaseFiles

/// The station's side, as the store has it.
extension RecordingStore {
  func applications(for person: IdentityNumber) throws -> [ApplicationNumber] {
    try store.applications(for: person)
  }
  func applications(atHome street: DivisionCode, address: String) throws -> [ApplicationNumber] {
    try store.applications(atHome: street, address: address)
  }
  func queue(_ query: QueueQuery) throws -> [QueueRow] {
    try store.queue(query)
  }
  func queueCount(at station: StationCode, in status: ApplicationStatus) throws -> Int {
    try store.queueCount(at: station, in: status)
  }
  func staffMember(_ name: UserName) throws -> StaffMember? {
    try store.staffMember(name)
  }
  func staffMembers() throws -> [StaffMember] {
    try store.staffMembers()
  }
  func staffAttempts(of name: UserName) throws -> SignInAttempts {
    try store.staffAttempts(of: name)
  }
  func claim(of number: ApplicationNumber) throws -> Claim? {
    try store.claim(of: number)
  }
  func visits(at station: StationCode, on day: CalendarDay) throws -> [QueueRow] {
    try store.visits(at: station, on: day)
  }
  func closure(of station: StationCode, on day: CalendarDay) throws -> DayClosure? {
    try store.closure(of: station, on: day)
  }
  func outbox(until: Moment, limit: Int) throws -> [Message] {
    try store.outbox(until: until, limit: limit)
  }
  func message(_ id: String, to account: UserName) throws -> Message? {
    try store.message(id, to: account)
  }
  func lastAudit() throws -> AuditEntry? {
    try store.lastAudit()
  }
  func audit(after number: Int, limit: Int) throws -> [AuditEntry] {
    try store.audit(after: number, limit: limit)
  }
}
