/// The staff accounts in the hands of whoever may enter the data folder: the first administrator,
/// and an administrator anew when nobody has a password any more.
public struct OfficeStaffing: Sendable {
  private let store: any CaseStore
  private let office: Office
  private let surroundings: Surroundings

  /// Why an account cannot be made or ended.
  public enum Problem: Error, Sendable, Hashable {
    /// The first account of all is to be an administrator's.
    case firstIsNoAdministrator
    /// Nobody could make accounts any more.
    case lastAdministrator
    case nobodyOfThatName
  }

  public init(store: any CaseStore, office: Office, surroundings: Surroundings) {
    self.store = store
    self.office = office
    self.surroundings = surroundings
  }

  /// Everybody who ever was, by name.
  public func staff() throws -> [StaffMember] { try store.staffMembers() }

  /// Adds somebody. All but the first choose a password of their own at the first sign-in.
  /// - Throws: `StaffRefused` with everything that is wrong; `Problem.firstIsNoAdministrator`.
  @discardableResult
  public func add(_ typed: StaffForm, role: StaffRole) throws -> StaffMember {
    let isFirst = try store.staffMembers().isEmpty
    guard !isFirst || role.mayAdminister else { throw Problem.firstIsNoAdministrator }
    let new = try CheckedStaff(typed, office: office).member(
      role: role,
      mustChangePassword: !isFirst,
      surroundings
    )
    return try store.change(by: Self.actor) { change in
      guard try change.staffMember(new.name) == nil else {
        throw StaffRefused(problems: [.userName: .userNameTaken])
      }
      guard try role.mayAdminister || change.hasStaff() else {
        throw Problem.firstIsNoAdministrator
      }
      change.put(new)
      try record(.staffAdded, new.name, "\(role.rawValue) \(new.station.rawValue)", in: &change)
      return new
    }
  }

  /// Ends an account: its name stays in the records, and opens nothing any more.
  /// - Throws: `Problem.nobodyOfThatName`, `.lastAdministrator`.
  @discardableResult
  public func end(_ name: UserName) throws -> StaffMember {
    try store.change(by: Self.actor) { change in
      guard var member = try change.staffMember(name) else { throw Problem.nobodyOfThatName }
      guard member.isActive else { return member }
      if member.role.mayAdminister {
        let others = try store.staffMembers().filter { $0.name != name }
        guard others.contains(where: { $0.isActive && $0.role.mayAdminister }) else {
          throw Problem.lastAdministrator
        }
      }
      member.isActive = false
      change.put(member)
      try record(.staffChanged, name, "ended", in: &change)
      return member
    }
  }

  private static let actor = "office"

  private func record(
    _ action: AuditEvent.Action,
    _ name: UserName,
    _ detail: String,
    in change: inout CaseChange
  ) throws {
    let event = AuditEvent(
      at: surroundings.now(),
      by: Self.actor,
      action,
      subject: name.text,
      detail: detail
    )
    try change.record(event, surroundings.fingerprints)
  }
}
