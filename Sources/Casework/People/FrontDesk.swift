/// Where people register and sign in; what they may do then is their `ApplicantSession`.
public struct FrontDesk: Sendable {
  public let office: Office
  public let surroundings: Surroundings
  let store: any CaseStore

  public init(store: any CaseStore, office: Office, surroundings: Surroundings) {
    self.store = store
    self.office = office
    self.surroundings = surroundings
  }

  public func captchaOfLetters() -> Captcha {
    Captcha(letters: surroundings.chance, at: surroundings.now())
  }

  public func captchaOfSum() -> Captcha {
    Captcha(sum: surroundings.chance, at: surroundings.now())
  }

  /// Opens an account.
  /// - Throws: `RegistrationRefused` with everything that is wrong, or `SystemFailure`.
  public func register(_ typed: Registration) throws -> ApplicantSession {
    let checked = try CheckedRegistration(typed, office: office, today: surroundings.today)
    let taken = RegistrationRefused(problems: [.userName: .userNameTaken])
    guard try store.account(checked.userName) == nil else { throw taken }
    // Hashing takes its time on purpose, so it is done before the lock is taken.
    let hash = try surroundings.passwords.hashing(checked.password.text)
    let now = surroundings.now()
    let account = Account(
      name: checked.userName,
      realName: checked.realName,
      identity: checked.identity,
      mobile: checked.mobile,
      password: hash,
      registeredAt: now
    )
    try store.change(by: account.name.text) { change in
      guard try change.account(account.name) == nil else { throw taken }
      change.put(account)
    }
    return session(of: account)
  }

  /// Signs in. A wrong name and a wrong password give the same answer in the same time.
  /// - Throws: `Refusal` or `SystemFailure`.
  public func signIn(
    name typedName: String,
    password: String,
    captcha: Captcha,
    answer: String
  ) throws -> ApplicantSession {
    try captcha.check(answer, at: surroundings.now())
    guard let name = try? UserName(typedName), password.utf8.count <= Password.mostBytes else {
      _ = try surroundings.passwords.matches("", surroundings.passwords.dummy)
      throw Refusal.signInWrong
    }
    let account = try countAttempt(under: name)
    let hash = account?.password ?? surroundings.passwords.dummy
    let matches = try surroundings.passwords.matches(password, hash)
    guard matches, let account else { throw Refusal.signInWrong }
    try store.change(by: name.text) { $0.put(SignInAttempts(), of: name) }
    return session(of: account)
  }

  /// Writes the attempt down as failed before the password is looked at, so that neither many
  /// processes nor a pulled plug give a further guess; a success takes it back.
  private func countAttempt(under name: UserName) throws -> Account? {
    let now = surroundings.now()
    return try store.change(by: "kiosk") { change in
      var attempts = try change.signInAttempts(of: name)
      if let until = attempts.waitsUntil(now) { throw Refusal.signInWaits(until: until) }
      attempts.add(at: now)
      change.put(attempts, of: name)
      return try change.account(name)
    }
  }

  private func session(of account: Account) -> ApplicantSession {
    ApplicantSession(
      account: account,
      store: store,
      office: office,
      surroundings: surroundings
    )
  }
}

extension PasswordHashing {
  /// Hashes, or says as a `SystemFailure` why it cannot.
  func hashing(_ password: String) throws(SystemFailure) -> PasswordHash {
    do { return try hash(password) } catch { throw error.systemFailure }
  }

  /// Whether the password is the one of the hash, or a `SystemFailure`.
  func matches(_ password: String, _ hash: PasswordHash) throws(SystemFailure) -> Bool {
    do { return try verify(password, against: hash) } catch { throw error.systemFailure }
  }
}

extension PasswordHashingFailure {
  var systemFailure: SystemFailure {
    SystemFailure(.notDone, attempt: "libsodium: \(self)")
  }
}
