import Casework

/// All cases of an office as one value: what a store holds, without a disk.
public struct MemoryCases: CaseReading, Sendable {
  private var accounts: [UserName: Account] = [:]
  private var kept: [ApplicationNumber: Application] = [:]
  private var attempts: [UserName: SignInAttempts] = [:]
  private var sent: [Message] = []
  private var staff: [UserName: StaffMember] = [:]
  private var deskAttempts: [UserName: SignInAttempts] = [:]
  private var claims: [ApplicationNumber: Claim] = [:]
  private var closures: [DayClosure] = []
  private var chain: [AuditEntry] = []

  public init() {}

  /// Nothing but a record as somebody may have left it.
  public init(audit entries: [AuditEntry]) { chain = entries }

  /// Takes over what a rule has put.
  mutating func take(_ change: CaseChange) {
    accounts.merge(change.accounts) { _, new in new }
    kept.merge(change.applications) { _, new in new }
    attempts.merge(change.signInAttempts) { _, new in new }
    for message in change.messages {
      sent.removeAll { $0.account == message.account && $0.id == message.id }
      sent.append(message)
    }
    staff.merge(change.staff) { _, new in new }
    deskAttempts.merge(change.staffAttempts) { _, new in new }
    for (number, claim) in change.claims { claims[number] = claim }
    closures += change.closures
    chain += change.audit
  }

  public func account(_ name: UserName) -> Account? { accounts[name] }

  public func application(_ number: ApplicationNumber) -> Application? { kept[number] }

  public func applications(of account: UserName) -> [Application] {
    kept.values.filter { $0.account == account }.sorted { $0.number < $1.number }
  }

  public func liveApplications(of account: UserName) -> [ApplicationNumber] {
    applications(of: account).filter(\.status.isLive).map(\.number)
  }

  public func liveApplication(of person: IdentityNumber) -> ApplicationNumber? {
    kept.values.first { $0.info.identity == person && $0.status.isLive }?.number
  }

  public func applications(for person: IdentityNumber) -> [ApplicationNumber] {
    kept.values.filter { $0.info.identity == person }.map(\.number).sorted()
  }

  public func applications(
    atHome street: DivisionCode,
    address: String
  ) -> [ApplicationNumber] {
    kept.values.filter { $0.info.homeStreet == street && $0.info.homeAddress == address }
      .map(\.number).sorted()
  }

  public func queue(_ query: QueueQuery) -> [QueueRow] {
    let rows = kept.values.filter { $0.info.station == query.station }.map { QueueRow($0) }
      .filter { $0.status == query.status && query.words?.match($0) ?? true }
      .sorted { ($0.received, $0.number) < ($1.received, $1.number) }
    let first = query.after.map { after in
      rows.firstIndex { ($0.received, $0.number) > (after.received, after.number) } ?? rows.count
    }
    return Array(rows[(first ?? 0)...].prefix(query.limit))
  }

  public func queueCount(at station: StationCode, in status: ApplicationStatus) -> Int {
    kept.values.count { $0.info.station == station && $0.status == status }
  }

  public func booked(_ slot: Slot) -> Int { kept.values.count { $0.heldSlot == slot } }

  public func signInAttempts(of name: UserName) -> SignInAttempts {
    attempts[name] ?? SignInAttempts()
  }

  public func messages(to account: UserName) -> [Message] {
    sent.filter { $0.account == account }.reversed()
  }

  public func applicationCount() -> Int { kept.count }
}

/// The station's side.
extension MemoryCases {
  public func staffMember(_ name: UserName) -> StaffMember? { staff[name] }

  public func staffMembers() -> [StaffMember] {
    staff.values.sorted { $0.name.text < $1.name.text }
  }

  public func staffAttempts(of name: UserName) -> SignInAttempts {
    deskAttempts[name] ?? SignInAttempts()
  }

  public func claim(of number: ApplicationNumber) -> Claim? { claims[number] }

  public func visits(at station: StationCode, on day: CalendarDay) -> [QueueRow] {
    DayHalf.allCases.flatMap { half in
      let slot = Slot(station: station, day: day, half: half)
      return kept.values.filter { $0.heldSlot == slot }.map { QueueRow($0) }
        .sorted { $0.number < $1.number }
    }
  }

  public func closure(of station: StationCode, on day: CalendarDay) -> DayClosure? {
    closures.first { $0.station == station && $0.day == day }
  }

  public func outbox(until: Moment, limit: Int) -> [Message] {
    let due = sent.compactMap { message in message.dueAt.map { (at: $0, message: message) } }
      .filter { $0.at <= until }
      .sorted { ($0.at, $0.message.id) < ($1.at, $1.message.id) }
    return due.prefix(limit).map(\.message)
  }

  public func message(_ id: String, to account: UserName) -> Message? {
    sent.first { $0.id == id && $0.account == account }
  }

  public func lastAudit() -> AuditEntry? { chain.last }

  public func audit(after number: Int, limit: Int) -> [AuditEntry] {
    Array(chain.drop { $0.number <= number }.prefix(limit))
  }
}
