/// A registered person who applies for themselves or for others.
public struct Account: Codable, Sendable, Hashable {
  /// The most people one account applies for at a time: distinct ID numbers of live applications.
  public static let mostPeople = 5

  public let name: UserName
  public let realName: PersonName
  public let identity: IdentityNumber
  public let mobile: Mobile
  public internal(set) var password: PasswordHash
  public let registeredAt: Moment
  /// When the privacy notice was agreed to.
  public let consentedAt: Moment

  /// Somebody who agreed to the privacy notice when registering.
  package init(
    name: UserName,
    realName: PersonName,
    identity: IdentityNumber,
    mobile: Mobile,
    password: PasswordHash,
    registeredAt: Moment
  ) {
    self.name = name
    self.realName = realName
    self.identity = identity
    self.mobile = mobile
    self.password = password
    self.registeredAt = registeredAt
    consentedAt = registeredAt
  }
}
