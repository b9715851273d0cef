/// What one signed-in member of staff may do: the cases of their own station, as their role allows.
public struct StaffSession: Sendable {
  public let office: Office
  public let surroundings: Surroundings
  /// The member as they were when the session began.
  public let member: StaffMember
  let store: any CaseStore

  init(
    member: StaffMember,
    store: any CaseStore,
    office: Office,
    surroundings: Surroundings
  ) {
    self.member = member
    self.store = store
    self.office = office
    self.surroundings = surroundings
  }

  public var station: StationCode { member.station }

  /// Whether it is still the same person at the keyboard.
  public func confirms(password: String) throws -> Bool {
    guard password.utf8.count <= Password.mostBytes,
      let member = try store.staffMember(member.name), member.isActive
    else { return false }
    return try surroundings.passwords.matches(password, member.password)
  }

  /// - Throws: `Refusal.passwordWrong` for the old one, `.password`, `.passwordsDiffer`.
  public func changePassword(from old: String, to new: String, again: String) throws {
    guard try confirms(password: old) else { throw Refusal.passwordWrong }
    let password: Password
    do {
      password = try Password(new, of: member.name, office: office)
    } catch {
      throw Refusal.password(error)
    }
    guard password.text == again else { throw Refusal.passwordsDiffer }
    guard new != old else { throw Refusal.password(.sameAsBefore) }
    let hash = try surroundings.passwords.hashing(password.text)
    try change(passwordMayBeDue: true) { change, member, _ in
      var member = member
      member.password = hash
      member.mustChangePassword = false
      change.put(member)
      try record(.passwordChanged, member.name.text, in: &change)
    }
  }

  public func signOut() throws {
    try store.change(by: member.name.text) { change in
      try record(.signedOut, member.name.text, in: &change)
    }
  }

  /// Runs a rule as this member, who must still be active, of the same role and station, and have
  /// a password of their own choice.
  func change<Result>(
    passwordMayBeDue: Bool = false,
    _ rule: (inout CaseChange, StaffMember, Moment) throws -> Result
  ) throws -> Result {
    let now = surroundings.now()
    return try store.change(by: member.name.text) { change in
      guard let current = try change.staffMember(member.name), current.isActive,
        current.role == member.role, current.station == member.station
      else { throw Refusal.notAllowed }
      guard passwordMayBeDue || !current.mustChangePassword else {
        throw Refusal.passwordChangeDue
      }
      return try rule(&change, current, now)
    }
  }

  func record(
    _ action: AuditEvent.Action,
    _ subject: String,
    _ detail: String = "",
    in change: inout CaseChange
  ) throws {
    let event = AuditEvent(
      at: surroundings.now(),
      by: member.name.text,
      action,
      subject: subject,
      detail: detail
    )
    try change.record(event, surroundings.fingerprints)
  }
}
