/// One change in the making: reads the newest state, and what it puts itself.
public struct CaseChange {
  private let cases: any CaseReading
  /// What is to be kept, each at most once.
  public private(set) var accounts: [UserName: Account] = [:]
  public private(set) var applications: [ApplicationNumber: Application] = [:]
  public private(set) var signInAttempts: [UserName: SignInAttempts] = [:]
  public private(set) var messages: [Message] = []
  public private(set) var staff: [UserName: StaffMember] = [:]
  public private(set) var staffAttempts: [UserName: SignInAttempts] = [:]
  /// nil: the case is nobody's again.
  public private(set) var claims: [ApplicationNumber: Claim?] = [:]
  public private(set) var closures: [DayClosure] = []
  /// In their order.
  public private(set) var audit: [AuditEntry] = []

  public init(to cases: any CaseReading) {
    self.cases = cases
  }

  public mutating func put(_ account: Account) { accounts[account.name] = account }
  public mutating func put(_ application: Application) {
    applications[application.number] = application
  }
  public mutating func put(_ attempts: SignInAttempts, of name: UserName) {
    signInAttempts[name] = attempts
  }
  /// Sends a message, or keeps what became of it.
  public mutating func send(_ message: Message) {
    messages.removeAll { $0.id == message.id && $0.account == message.account }
    messages.append(message)
  }

  public mutating func put(_ member: StaffMember) { staff[member.name] = member }
  public mutating func put(_ attempts: SignInAttempts, ofStaff name: UserName) {
    staffAttempts[name] = attempts
  }
  public mutating func put(_ claim: Claim) { claims[claim.number] = .some(claim) }
  public mutating func release(_ number: ApplicationNumber) { claims[number] = .some(nil) }
  public mutating func put(_ closure: DayClosure) { closures.append(closure) }

  /// Adds what is done to the chain of the audit, in the same transaction.
  public mutating func record(_ event: AuditEvent, _ fingerprints: any Fingerprinting) throws {
    audit.append(try AuditEntry(event, after: audit.last ?? cases.lastAudit(), fingerprints))
  }

  public var isEmpty: Bool {
    accounts.isEmpty && applications.isEmpty && signInAttempts.isEmpty && messages.isEmpty
      && staff.isEmpty && staffAttempts.isEmpty && claims.isEmpty && closures.isEmpty
      && audit.isEmpty
  }

  public func staffMember(_ name: UserName) throws -> StaffMember? {
    try staff[name] ?? cases.staffMember(name)
  }

  /// Whether there is any member of staff yet.
  public func hasStaff() throws -> Bool {
    try !staff.isEmpty || !cases.staffMembers().isEmpty
  }

  public func staffAttempts(of name: UserName) throws -> SignInAttempts {
    try staffAttempts[name] ?? cases.staffAttempts(of: name)
  }

  public func claim(of number: ApplicationNumber) throws -> Claim? {
    try claims[number] ?? cases.claim(of: number)
  }

  public func visits(at station: StationCode, on day: CalendarDay) throws -> [QueueRow] {
    try cases.visits(at: station, on: day)
  }

  public func closure(of station: StationCode, on day: CalendarDay) throws -> DayClosure? {
    try closures.first { $0.station == station && $0.day == day }
      ?? cases.closure(of: station, on: day)
  }

  public func message(_ id: String, to account: UserName) throws -> Message? {
    try messages.first { $0.id == id && $0.account == account }
      ?? cases.message(id, to: account)
  }

  public func account(_ name: UserName) throws -> Account? {
    try accounts[name] ?? cases.account(name)
  }

  public func application(_ number: ApplicationNumber) throws -> Application? {
    try applications[number] ?? cases.application(number)
  }

  /// All applications of an account, oldest first, as they will stand after the change.
  public func applications(of account: UserName) throws -> [Application] {
    var found = try cases.applications(of: account).map { applications[$0.number] ?? $0 }
    let known = Set(found.map(\.number))
    found += applications.values.filter { $0.account == account && !known.contains($0.number) }
    return found.sorted { $0.number < $1.number }
  }

  /// The numbers of an account's live applications, oldest first, as they will be.
  public func liveApplications(of account: UserName) throws -> [ApplicationNumber] {
    let kept = try cases.liveApplications(of: account).filter { applications[$0] == nil }
    let own = applications.values.filter { $0.account == account && $0.status.isLive }
    return (kept + own.map(\.number)).sorted()
  }

  public func liveApplication(of person: IdentityNumber) throws -> ApplicationNumber? {
    if let own = applications.values.first(where: {
      $0.info.identity == person && $0.status.isLive
    }) {
      return own.number
    }
    guard let number = try cases.liveApplication(of: person) else { return nil }
    return applications[number].map(\.status.isLive) ?? true ? number : nil
  }

  /// How many applications will hold a place of the slot after the change.
  public func booked(_ slot: Slot) throws -> Int {
    var count = try cases.booked(slot)
    for application in applications.values {
      if try cases.application(application.number)?.heldSlot == slot { count -= 1 }
      if application.heldSlot == slot { count += 1 }
    }
    return count
  }

  public func signInAttempts(of name: UserName) throws -> SignInAttempts {
    try signInAttempts[name] ?? cases.signInAttempts(of: name)
  }

  /// The number of the next application.
  public func nextNumber() throws -> ApplicationNumber {
    let known = Set(applications.keys)
    let fresh = try known.filter { try cases.application($0) == nil }.count
    return ApplicationNumber(serial: try cases.applicationCount() + fresh + 1)
  }
}
