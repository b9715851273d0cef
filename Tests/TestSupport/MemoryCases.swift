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

  public func booked(_ slot: Slot) -> Int { kept.values.count { $0.heldSlot == slot } }

  public func signInAttempts(of name: UserName) -> SignInAttempts {
    attempts[name] ?? SignInAttempts()
  }

  public func messages(to account: UserName) -> [Message] {
    sent.filter { $0.account == account }.reversed()
  }

  public func applicationCount() -> Int { kept.count }
}
