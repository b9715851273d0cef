/// What one signed-in applicant may do: their own account's cases, and nothing else.
public struct ApplicantSession: Sendable {
  public let office: Office
  public let surroundings: Surroundings
  /// The account as it was when the session began.
  public let account: Account
  let store: any CaseStore

  init(
    account: Account,
    store: any CaseStore,
    office: Office,
    surroundings: Surroundings
  ) {
    self.account = account
    self.store = store
    self.office = office
    self.surroundings = surroundings
  }

  /// All applications of the account, newest first.
  public func applications() throws -> [Application] {
    try store.applications(of: account.name).reversed()
  }

  /// - Throws: `Refusal.noSuchApplication` also for another account's.
  public func application(_ number: ApplicationNumber) throws -> Application {
    guard let application = try store.application(number), application.account == account.name
    else { throw Refusal.noSuchApplication }
    return application
  }

  /// The people applied for at the moment: distinct ID numbers of live applications.
  public func peopleCount() throws -> Int {
    try store.applications(of: account.name).liveCount
  }

  /// The messages to the account, newest first.
  public func messages() throws -> [Message] {
    try store.messages(to: account.name)
  }

  /// Writes the last line of the history into the audit.
  func recordStep(
    of application: Application,
    at now: Moment,
    in change: inout CaseChange
  ) throws {
    let event = AuditEvent(
      at: now,
      by: account.name.text,
      .applicantChanged,
      subject: application.number.text,
      detail: application.history.last?.event.rawValue ?? ""
    )
    try change.record(event, surroundings.fingerprints)
  }

  /// Whether it is still the same person at the keyboard.
  public func confirms(password: String) throws -> Bool {
    guard password.utf8.count <= Password.mostBytes,
      let account = try store.account(account.name)
    else { return false }
    return try surroundings.passwords.matches(password, account.password)
  }

  /// - Throws: `Refusal.passwordWrong` for the old one, `.password`, `.passwordsDiffer`.
  public func changePassword(from old: String, to new: String, again: String) throws {
    guard try confirms(password: old) else { throw Refusal.passwordWrong }
    let password: Password
    do {
      password = try Password(new, of: account.name, office: office)
    } catch {
      throw Refusal.password(error)
    }
    guard password.text == again else { throw Refusal.passwordsDiffer }
    let hash = try surroundings.passwords.hashing(password.text)
    let name = account.name
    try store.change(by: name.text) { change in
      guard var account = try change.account(name) else { throw Refusal.signInWrong }
      account.password = hash
      change.put(account)
    }
  }
}

extension [Application] {
  /// Distinct people among the live ones.
  var liveCount: Int { Set(filter(\.status.isLive).map(\.info.identity)).count }
}
