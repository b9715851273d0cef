/// Where staff sign in; what they may do then is their `StaffSession`.
public struct StaffDoor: Sendable {
  public let office: Office
  public let surroundings: Surroundings
  let store: any CaseStore

  public init(store: any CaseStore, office: Office, surroundings: Surroundings) {
    self.store = store
    self.office = office
    self.surroundings = surroundings
  }

  /// Whether nobody can sign in yet: the first administrator is to be made.
  public func isUnstaffed() throws -> Bool { try store.staffMembers().isEmpty }

  /// Makes the first administrator. There is no default password.
  /// - Throws: `StaffRefused` with everything that is wrong; `Refusal.notAllowed` when there is
  ///   somebody already.
  public func makeFirstAdministrator(_ typed: StaffForm) throws -> StaffSession {
    let member = try CheckedStaff(typed, office: office).member(
      role: .administrator,
      mustChangePassword: false,
      surroundings
    )
    try store.change(by: member.name.text) { change in
      guard try !change.hasStaff() else { throw Refusal.notAllowed }
      change.put(member)
      try change.record(event(.staffAdded, by: member.name, member.name.text), fingerprints)
    }
    return session(of: member)
  }

  /// Signs in. A wrong name and a wrong password give the same answer in the same time.
  /// - Throws: `Refusal.signInWrong`, `.signInWaits`; `SystemFailure`.
  public func signIn(name typedName: String, password: String) throws -> StaffSession {
    guard let name = try? UserName(typedName), password.utf8.count <= Password.mostBytes else {
      _ = try surroundings.passwords.matches("", surroundings.passwords.dummy)
      throw Refusal.signInWrong
    }
    let member = try countAttempt(under: name)
    let isRight = try surroundings.passwords.matches(
      password,
      member?.password ?? surroundings.passwords.dummy
    )
    guard isRight, let member, member.isActive else {
      try store.change(by: "desk") { change in
        try change.record(event(.signInFailed, by: name, name.text), fingerprints)
      }
      throw Refusal.signInWrong
    }
    try store.change(by: name.text) { change in
      change.put(SignInAttempts(), ofStaff: name)
      try change.record(event(.signedIn, by: name, name.text), fingerprints)
    }
    return session(of: member)
  }

  /// Writes the attempt down before the password is looked at, as the kiosk does.
  private func countAttempt(under name: UserName) throws -> StaffMember? {
    let now = surroundings.now()
    return try store.change(by: "desk") { change in
      var attempts = try change.staffAttempts(of: name)
      if let until = attempts.waitsUntil(now) { throw Refusal.signInWaits(until: until) }
      attempts.add(at: now)
      change.put(attempts, ofStaff: name)
      return try change.staffMember(name)
    }
  }

  private var fingerprints: any Fingerprinting { surroundings.fingerprints }

  private func event(_ action: AuditEvent.Action, by name: UserName, _ subject: String)
    -> AuditEvent
  {
    AuditEvent(at: surroundings.now(), by: name.text, action, subject: subject)
  }

  private func session(of member: StaffMember) -> StaffSession {
    StaffSession(member: member, store: store, office: office, surroundings: surroundings)
  }
}
