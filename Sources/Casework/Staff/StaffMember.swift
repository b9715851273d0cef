/// An account of a police station's staff. Nothing ties it to applicants' accounts, whose names
/// are another list.
public struct StaffMember: Codable, Sendable, Hashable {
  public let name: UserName
  public let realName: PersonName
  public internal(set) var station: StationCode
  public internal(set) var role: StaffRole
  public internal(set) var password: PasswordHash
  /// Somebody who has left keeps the name, so that the records stay clear, and cannot sign in.
  public internal(set) var isActive: Bool
  /// The password was given by another and must be changed at the next sign-in.
  public internal(set) var mustChangePassword: Bool
  public let createdAt: Moment

  public init(
    name: UserName,
    realName: PersonName,
    station: StationCode,
    role: StaffRole,
    password: PasswordHash,
    mustChangePassword: Bool,
    at moment: Moment
  ) {
    self.name = name
    self.realName = realName
    self.station = station
    self.role = role
    self.password = password
    self.mustChangePassword = mustChangePassword
    isActive = true
    createdAt = moment
  }
}
