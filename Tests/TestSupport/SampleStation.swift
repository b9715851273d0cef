import Casework

/// 小营派出所 with its people, over any store; they came in by the program's own doors.
public struct SampleStation: Sendable {
  public let door: StaffDoor
  public let administrator: StaffSession

  public init(
    _ store: any CaseStore,
    office: Office = SampleOffice.office,
    world: FixedSurroundings
  ) throws {
    door = StaffDoor(store: store, office: office, surroundings: world.surroundings)
    administrator = try door.makeFirstAdministrator(Self.form("guanli", "吴敏"))
  }

  /// Over the cases of a kiosk.
  public init(_ kiosk: SampleKiosk) throws {
    try self.init(kiosk.store, office: kiosk.office, world: kiosk.world)
  }

  /// Somebody new, signed in with a password of their own.
  public func sign(
    _ name: String,
    _ realName: String = "陈静",
    as role: StaffRole = .reviewer,
    at station: StationCode = SampleOffice.station
  ) throws -> StaffSession {
    try administrator.addStaff(Self.form(name, realName, at: station), role: role)
    let first = try door.signIn(name: name, password: Self.firstPassword)
    try first.changePassword(from: Self.firstPassword, to: Self.password, again: Self.password)
    return try door.signIn(name: name, password: Self.password)
  }

  /// The password that the administrator gives, and the one that everybody chooses.
  public static let firstPassword = "xiao-ying-1"
  public static let password = "xiao-ying-8"

  public static func form(
    _ name: String,
    _ realName: String,
    at station: StationCode = SampleOffice.station
  ) -> StaffForm {
    var form = StaffForm()
    form.userName = name
    form.realName = realName
    form.station = station
    form.password = firstPassword
    form.passwordAgain = firstPassword
    return form
  }
}

extension StaffSession {
  /// Ticks for every item: in order, but for those named.
  public func judgements(
    of application: Application,
    faults: [Mark.Item: String] = [:]
  ) -> [Judgement] {
    application.itemsToJudge(requirements(of: application)).map {
      Judgement($0, fault: faults[$0])
    }
  }

  /// Opens a case and decides it.
  @discardableResult
  public func settle(
    _ decision: Decision,
    _ number: ApplicationNumber,
    faults: [Mark.Item: String] = [:]
  ) throws -> Application {
    let seen = try open(number).application
    return try decide(decision, on: seen, judgements(of: seen, faults: faults))
  }
}

extension SampleKiosk {
  /// Corrects a returned application as the applicant would, and submits it again.
  public func mended(
    _ number: ApplicationNumber,
    _ change: (inout Draft) throws -> Void = { _ in }
  ) throws -> Application {
    var draft = try session.mend(number)
    try change(&draft)
    return try session.submit(draft)
  }
}
