import Casework
import TestSupport

/// How a station's people come to their desk: made, with a password of their own, signed in.
extension StormWorker {
  /// 初审 and 所领导 of one station; few, so that several processes have the same one.
  static let staff: [(name: String, role: StaffRole)] = [
    ("zhouli", .reviewer), ("chenjing", .reviewer), ("liuyang", .reviewer), ("sunhao", .reviewer),
    ("shenguoqing", .chief), ("xujun", .chief),
  ]

  /// Goes one step on the way of somebody to their desk.
  mutating func comeToDesk() {
    let (name, role) = Self.staff[Int.random(in: 0..<Self.staff.count, using: &chance)]
    let member: StaffMember?
    do {
      guard try !door.isUnstaffed() else { return makeAdministrator() }
      member = try store.staffMember(UserName(name))
    } catch {
      return StormEvents.unread("reading the staff", error)
    }
    guard let member else { return add(name, as: role) }
    let (door, isNew) = (door, member.mustChangePassword)
    var session: StaffSession?
    attempt("staffIn", [name]) {
      let password = isNew ? SampleStation.firstPassword : SampleStation.password
      session = try door.signIn(name: name, password: password)
      return nil
    }
    guard let session else { return }
    guard isNew else {
      if desks.count >= 4 { desks.removeFirst() }
      return desks.append(session)
    }
    attempt("newPassword", [name]) {
      try session.changePassword(
        from: SampleStation.firstPassword,
        to: SampleStation.password,
        again: SampleStation.password
      )
      return nil
    }
  }

  private mutating func makeAdministrator() {
    let door = door
    attempt("setUp") {
      _ = try door.makeFirstAdministrator(SampleStation.form("guanli", "吴敏"))
      return nil
    }
  }

  private mutating func add(_ name: String, as role: StaffRole) {
    let door = door
    var administrator: StaffSession?
    attempt("staffIn", ["guanli"]) {
      administrator = try door.signIn(name: "guanli", password: SampleStation.firstPassword)
      return nil
    }
    guard let administrator else { return }
    attempt("addStaff", [name]) {
      try administrator.addStaff(SampleStation.form(name, "陈静"), role: role)
      return nil
    }
  }
}
