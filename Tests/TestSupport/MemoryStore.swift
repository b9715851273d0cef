import Casework
import FoundationEssentials
import Synchronization

/// A store that forgets everything at the end, for tests that are not about the disk.
public final class MemoryStore: CaseStore {
  private let cases = Mutex(MemoryCases())
  private let drafts = Mutex<[UserName: Draft]>([:])
  /// What each request was answered.
  private let outcomes = Mutex<[String: Data]>([:])
  private let documents = Mutex<[Fingerprint: [UInt8]]>([:])
  /// Held while a rule runs; not `cases`, because a rule may also read the store itself.
  private let changing = Turn()
  private let refused = Mutex<SystemFailure?>(nil)

  public init() {}

  /// Lets every change, draft and document from now on fail like this; nil mends it again.
  public func fail(with failure: SystemFailure?) {
    refused.withLock { $0 = failure }
  }

  public func change<Result>(
    by actor: String,
    _ rule: (inout CaseChange) throws -> Result
  ) throws -> Result {
    try checkForFailure()
    changing.lock()
    defer { changing.unlock() }
    var change = CaseChange(to: now)
    let result = try rule(&change)
    cases.withLock { $0.take(change) }
    return result
  }

  public func change<Result: Codable>(
    by actor: String,
    request: String,
    _ rule: (inout CaseChange) throws -> Result
  ) throws -> Result {
    try change(by: actor) { change in
      if let outcome = outcomes.withLock({ $0[request] }) {
        return try JSONDecoder().decode(Result.self, from: outcome)
      }
      let result = try rule(&change)
      if !change.isEmpty {
        let outcome = try JSONEncoder().encode(result)
        outcomes.withLock { $0[request] = outcome }
      }
      return result
    }
  }

  public func draft(of account: UserName) -> Draft? { drafts.withLock { $0[account] } }

  public func keepDraft(_ draft: Draft?, of account: UserName) throws {
    try checkForFailure()
    drafts.withLock { $0[account] = draft }
  }

  public func keepDocument(_ bytes: [UInt8], _ fingerprint: Fingerprint) throws {
    try checkForFailure()
    documents.withLock { $0[fingerprint] = bytes }
  }

  public func document(_ fingerprint: Fingerprint) -> [UInt8]? {
    documents.withLock { $0[fingerprint] }
  }

  private var now: MemoryCases { cases.withLock { $0 } }

  private func checkForFailure() throws {
    if let failure = refused.withLock({ $0 }) { throw failure }
  }
}

extension MemoryStore {
  public func account(_ name: UserName) -> Account? { now.account(name) }
  public func application(_ number: ApplicationNumber) -> Application? {
    now.application(number)
  }
  public func applications(of account: UserName) -> [Application] {
    now.applications(of: account)
  }
  public func liveApplications(of account: UserName) -> [ApplicationNumber] {
    now.liveApplications(of: account)
  }
  public func liveApplication(of person: IdentityNumber) -> ApplicationNumber? {
    now.liveApplication(of: person)
  }
  public func applications(for person: IdentityNumber) -> [ApplicationNumber] {
    now.applications(for: person)
  }
  public func applications(
    atHome street: DivisionCode,
    address: String
  ) -> [ApplicationNumber] {
    now.applications(atHome: street, address: address)
  }
  public func queue(_ query: QueueQuery) -> [QueueRow] { now.queue(query) }
  public func queueCount(at station: StationCode, in status: ApplicationStatus) -> Int {
    now.queueCount(at: station, in: status)
  }
  public func booked(_ slot: Slot) -> Int { now.booked(slot) }
  public func signInAttempts(of name: UserName) -> SignInAttempts {
    now.signInAttempts(of: name)
  }
  public func messages(to account: UserName) -> [Message] { now.messages(to: account) }
  public func applicationCount() -> Int { now.applicationCount() }
}

extension MemoryStore {
  public func staffMember(_ name: UserName) -> StaffMember? { now.staffMember(name) }
  public func staffMembers() -> [StaffMember] { now.staffMembers() }
  public func staffAttempts(of name: UserName) -> SignInAttempts { now.staffAttempts(of: name) }
  public func claim(of number: ApplicationNumber) -> Claim? { now.claim(of: number) }
  public func visits(at station: StationCode, on day: CalendarDay) -> [QueueRow] {
    now.visits(at: station, on: day)
  }
  public func closure(of station: StationCode, on day: CalendarDay) -> DayClosure? {
    now.closure(of: station, on: day)
  }
  public func outbox(until: Moment, limit: Int) -> [Message] {
    now.outbox(until: until, limit: limit)
  }
  public func message(_ id: String, to account: UserName) -> Message? {
    now.message(id, to: account)
  }
  public func lastAudit() -> AuditEntry? { now.lastAudit() }
  public func audit(after number: Int, limit: Int) -> [AuditEntry] {
    now.audit(after: number, limit: limit)
  }
}
