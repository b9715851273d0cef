import Casework

/// The made-up people of the demonstration's station.
struct DemoStaff {
  static let reviewer = "zhouli"
  static let chief = "shenguoqing"

  private static let members: [(userName: String, realName: String, role: StaffRole)] = [
    (reviewer, "周立", .reviewer), ("chenjing", "陈静", .reviewer), (chief, "沈国庆", .chief),
    ("fanglin", "方琳", .reader),
  ]

  /// Whoever decided what is decided already.
  let zhou: StaffSession
  /// Whoever has a case in hand.
  let chen: StaffSession

  /// Opens the accounts, each with the demonstration's password.
  init(at door: StaffDoor, station: StationCode) throws {
    let administrator = try door.makeFirstAdministrator(
      Self.form("wumin", "吴敏", station, DemoCases.password)
    )
    for member in Self.members {
      let form = Self.form(member.userName, member.realName, station, Self.firstPassword)
      try administrator.addStaff(form, role: member.role)
      try door.signIn(name: member.userName, password: Self.firstPassword).changePassword(
        from: Self.firstPassword,
        to: DemoCases.password,
        again: DemoCases.password
      )
    }
    zhou = try door.signIn(name: Self.reviewer, password: DemoCases.password)
    chen = try door.signIn(name: "chenjing", password: DemoCases.password)
  }

  private static let firstPassword = "xihu-longjing-2025"

  private static func form(
    _ userName: String,
    _ realName: String,
    _ station: StationCode,
    _ password: String
  ) -> StaffForm {
    var form = StaffForm()
    form.userName = userName
    form.realName = realName
    form.station = station
    form.password = password
    form.passwordAgain = password
    return form
  }
}

extension StaffSession {
  /// Judges everything, and decides.
  func settle(
    _ decision: Decision,
    _ number: ApplicationNumber,
    faults: [Mark.Item: String] = [:]
  ) throws {
    let seen = try open(number).application
    let items = seen.itemsToJudge(requirements(of: seen))
    try decide(decision, on: seen, items.map { Judgement($0, fault: faults[$0]) })
  }

  /// Takes a case in hand and ticks some of it.
  func begin(_ number: ApplicationNumber) throws {
    let seen = try open(number).application
    let items = seen.itemsToJudge(requirements(of: seen))
    try keep(items.prefix(3).map { Judgement($0) }, of: number)
  }
}
