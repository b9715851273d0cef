import Casework

/// The review desk of 小营派出所 over a kiosk's cases: everybody is signed in, the clock stands.
public struct SampleDesk: Sendable {
  public let kiosk: SampleKiosk
  public let station: SampleStation
  /// 初审 周立.
  public let reviewer: StaffSession
  /// 初审 陈静.
  public let colleague: StaffSession
  /// 所领导 沈国庆.
  public let chief: StaffSession
  /// 只读 方琳.
  public let reader: StaffSession

  public init(_ kiosk: SampleKiosk? = nil) throws {
    let kiosk = try kiosk ?? SampleKiosk()
    self.kiosk = kiosk
    station = try SampleStation(kiosk)
    reviewer = try station.sign("zhouli", "周立")
    colleague = try station.sign("chenjing", "陈静")
    chief = try station.sign("shenguoqing", "沈国庆", as: .chief)
    reader = try station.sign("fanglin", "方琳", as: .reader)
  }

  public var door: StaffDoor { station.door }

  /// Somebody who signs in for the first time, by the password the administrator gave.
  public func newcomer() throws -> StaffSession {
    try station.administrator.addStaff(SampleStation.form("liuyang", "刘洋"), role: .reviewer)
    return try door.signIn(name: "liuyang", password: SampleStation.firstPassword)
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
}
