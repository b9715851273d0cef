import Casework
import TestSupport
import Testing

@Suite("Who may do what")
struct RoleTests {
  /// What a member of staff can try.
  enum Act: String, CaseIterable {
    case see, search, judge, note, serve, takeOver, closeDay, addStaff, seeStaff, readDocument
  }

  private static let allowed: [(StaffRole, Set<Act>)] = [
    (.reviewer, [.see, .search, .judge, .note, .serve, .readDocument]),
    (
      .chief,
      [.see, .search, .judge, .note, .serve, .readDocument, .takeOver, .closeDay]
    ),
    (.reader, [.see, .search, .readDocument]),
    (.administrator, [.addStaff, .seeStaff]),
  ]

  private static func attempt(_ act: Act, _ session: StaffSession, _ booked: Application) throws {
    let number = booked.number
    switch act {
    case .see:
      _ = try session.open(number)
      _ = try session.checks(of: booked)
      _ = try session.count(in: .awaitingReview)
      _ = try session.holder(of: number)
    case .search: _ = try session.queue(in: .awaitingReview, limit: 1)
    case .judge: try session.settle(.pass, number)
    case .note: _ = try session.note("已电话联系", on: number)
    case .serve: _ = try session.checkIn(number)
    case .takeOver: _ = try session.takeOver(number)
    case .closeDay: _ = try session.closeDay(SampleKiosk.day("2026-12-01"), reason: "搬迁")
    case .addStaff:
      try session.addStaff(SampleStation.form("xinlai", "新来"), role: .reader)
    case .seeStaff: _ = try session.staff()
    case .readDocument:
      let page = try #require(booked.documents.pages(of: "lease").first)
      _ = try session.document(page, of: number)
    }
  }

  @Test(arguments: allowed)
  func `each role does what is its own and nothing else`(
    role: StaffRole,
    allowed: Set<Act>
  ) throws {
    for act in Act.allCases {
      let kiosk = try SampleKiosk()
      let station = try SampleStation(kiosk)
      let booked = try kiosk.booked(on: "2026-11-26")
      let session = try station.sign("renyuan", "人员", as: role)
      if act == .serve { kiosk.world.wait(seconds: 3 * 86_400) }
      if allowed.contains(act) {
        try Self.attempt(act, session, booked)
      } else {
        #expect(throws: Refusal.notAllowed, "\(role) \(act)") {
          try Self.attempt(act, session, booked)
        }
      }
    }
  }

  @Test func `another station's case is not there`() throws {
    let kiosk = try SampleKiosk()
    let number = try kiosk.booked().number
    let other = try #require(
      kiosk.office.stations.all.first { $0.code != SampleOffice.station }
    )
    let session = try SampleStation(kiosk).sign("chenjing", at: other.code)
    #expect(throws: Refusal.noSuchApplication) { try session.open(number) }
    #expect(throws: Refusal.noSuchApplication) { try session.note("?", on: number) }
    #expect(throws: Refusal.noSuchApplication) { try session.undo(number) }
  }

  @Test func `who has another role now, or has left, is stopped at the next act`() throws {
    let kiosk = try SampleKiosk()
    let station = try SampleStation(kiosk)
    let session = try station.sign("chenjing")
    let number = try kiosk.booked().number
    _ = try station.administrator.changeStaff(session.member.name, role: .reader)
    #expect(throws: Refusal.notAllowed) { try session.settle(.pass, number) }
    _ = try station.administrator.changeStaff(session.member.name, isActive: false)
    #expect(throws: Refusal.notAllowed) { try session.open(number) }
    #expect(throws: Refusal.signInWrong) {
      try station.door.signIn(name: "chenjing", password: SampleStation.password)
    }
  }
}
