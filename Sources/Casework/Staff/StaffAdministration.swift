/// Making and changing staff accounts: the administrator's work.
extension StaffSession {
  /// Everybody who ever was, by name.
  public func staff() throws -> [StaffMember] {
    guard member.role.mayAdminister else { throw Refusal.notAllowed }
    return try store.staffMembers()
  }

  /// Adds somebody, who must choose a password of their own at the first sign-in.
  /// - Throws: `StaffRefused`; `Refusal.userNameTaken`, `.notAllowed`.
  @discardableResult
  public func addStaff(_ typed: StaffForm, role: StaffRole) throws -> StaffMember {
    guard member.role.mayAdminister else { throw Refusal.notAllowed }
    let new = try CheckedStaff(typed, office: office).member(
      role: role,
      mustChangePassword: true,
      surroundings
    )
    return try change { change, _, _ in
      guard try change.staffMember(new.name) == nil else {
        throw StaffRefused(problems: [.userName: .userNameTaken])
      }
      change.put(new)
      try record(
        .staffAdded,
        new.name.text,
        "\(role.rawValue) \(new.station.rawValue)",
        in: &change
      )
      return new
    }
  }

  /// Gives another role or station, or ends the account; nil leaves as it is. The last
  /// administrator cannot end or change their own.
  @discardableResult
  public func changeStaff(
    _ name: UserName,
    role: StaffRole? = nil,
    station: StationCode? = nil,
    isActive: Bool? = nil
  ) throws -> StaffMember {
    guard member.role.mayAdminister, name != member.name else { throw Refusal.notAllowed }
    if let station, office.stations.station(station) == nil { throw Refusal.stationMissing }
    return try change { change, _, _ in
      guard var other = try change.staffMember(name) else { throw Refusal.notAllowed }
      if let role { other.role = role }
      if let station { other.station = station }
      if let isActive { other.isActive = isActive }
      change.put(other)
      let words = "\(other.role.rawValue) \(other.station.rawValue) \(other.isActive)"
      try record(.staffChanged, name.text, words, in: &change)
      return other
    }
  }

  /// Gives somebody a new first password, after they were known at the desk.
  public func resetPassword(of name: UserName, to text: String) throws {
    guard member.role.mayAdminister else { throw Refusal.notAllowed }
    let password: Password
    do {
      password = try Password(text, of: name, office: office)
    } catch {
      throw Refusal.password(error)
    }
    let hash = try surroundings.passwords.hashing(password.text)
    try change { change, _, _ in
      guard var other = try change.staffMember(name) else { throw Refusal.notAllowed }
      other.password = hash
      other.mustChangePassword = true
      change.put(other)
      change.put(SignInAttempts(), ofStaff: name)
      try record(.passwordChanged, name.text, in: &change)
    }
  }
}
