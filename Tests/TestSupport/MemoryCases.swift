import Casework

/// All cases of an office as one value: what a store holds, without a disk.
public struct MemoryCases: CaseReading, Sendable {
  private var accounts: [UserName: Account] = [:]
  private var kept: [ApplicationNumber: Application] = [:]
  private var attempts: [UserName: SignInAttempts] = [:]
  private var sent: [Message] = []

  public init() {}

  /// Takes over what a rule has put.
  mutating func take(_ change: CaseChange) {
    accounts.merge(change.accounts) { _, new in new }
    kept.merge(change.applications) { _, new in new }
    attempts.merge(change.signInAttempts) { _, new in new }
    for message in change.messages {
      sent.removeAll { $0.account == message.account && $0.id == message.id }
      sent.append(message)
    }
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
