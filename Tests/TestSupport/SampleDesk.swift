import Casework

/// The review desk of 小营派出所 over a kiosk's cases: everybody is signed in, the clock stands.
public struct SampleDesk: Sendable {
  public let kiosk: SampleKiosk
  public let door: StaffDoor
  public let administrator: StaffSession
  /// 初审 周立.
  public let reviewer: StaffSession
  /// 初审 陈静.
  public let colleague: StaffSession
  /// 所领导 沈国庆.
  public let chief: StaffSession
  /// 只读 方琳.
  public let reader: StaffSession

  /// The password of everybody here.
  public static let password = SamplePerson.password

  public init(_ kiosk: SampleKiosk? = nil) throws {
    let kiosk = try kiosk ?? SampleKiosk()
    self.kiosk = kiosk
    let door = StaffDoor(
      store: kiosk.store,
      office: kiosk.office,
      surroundings: kiosk.world.surroundings
    )
    self.door = door
    administrator = try door.makeFirstAdministrator(Self.form("admin_xy", "吴敏"))
    let administrator = administrator
    func member(_ name: String, _ realName: String, _ role: StaffRole) throws -> StaffSession {
      try administrator.addStaff(Self.form(name, realName), role: role)
      return try door.signIn(name: name, password: Self.password)
    }
    reviewer = try member("zhouli", "周立", .reviewer)
    colleague = try member("chenjing", "陈静", .reviewer)
    chief = try member("shenguoqing", "沈国庆", .chief)
    reader = try member("fanglin", "方琳", .reader)
  }

  /// A form of somebody at 小营派出所 that is accepted.
  public static func form(_ name: String, _ realName: String) -> StaffForm {
    var form = StaffForm()
    form.userName = name
    form.realName = realName
    form.station = SampleOffice.station
    form.password = password
    form.passwordAgain = password
    return form
  }

  /// So many booked cases, received a minute apart; five people an account.
  @discardableResult
  public func receive(
    _ count: Int,
    from first: Int = 0,
    on day: String = "2026-11-27"
  ) throws -> [Application] {
    var clerk: ApplicantSession?
    return try (first..<first + count).map { place in
      let person = SamplePerson.somebody(place)
      if (place - first) % Account.mostPeople == 0 { clerk = try kiosk.register(person) }
      let half: DayHalf = place % 3 == 0 ? .afternoon : .morning
      let booked = try kiosk.booked(person, by: clerk, on: day, half)
      kiosk.world.wait(seconds: 60)
      return booked
    }
  }

  /// Judges everything of a case in order but the faults, and keeps that.
  @discardableResult
  public func judge(
    _ number: ApplicationNumber,
    faults: [Mark.Item: String] = [:],
    by session: StaffSession? = nil
  ) throws -> (Application, [Judgement]) {
    let session = session ?? reviewer
    let application = try session.open(number).application
    let items = application.itemsToJudge(session.requirements(of: application))
    let judgements = items.map { Judgement($0, fault: faults[$0]) }
    try session.keep(judgements, of: number)
    return (application, judgements)
  }

  /// Judges a case and decides it.
  @discardableResult
  public func decide(
    _ number: ApplicationNumber,
    _ decision: StaffSession.Decision,
    faults: [Mark.Item: String] = [:],
    by session: StaffSession? = nil
  ) throws -> Application {
    let (application, judgements) = try judge(number, faults: faults, by: session)
    return try (session ?? reviewer).decide(decision, on: application, judgements)
  }
}
