import Casework
import TestSupport
import Testing

@Suite("Signing in at the review desk")
struct StaffDoorTests {
  private let kiosk: SampleKiosk
  private let station: SampleStation

  init() throws {
    kiosk = try SampleKiosk()
    station = try SampleStation(kiosk)
  }

  @Test func `there is one first administrator, and no default password`() throws {
    let empty = StaffDoor(
      store: MemoryStore(),
      office: kiosk.office,
      surroundings: kiosk.world.surroundings
    )
    #expect(try empty.isUnstaffed())
    #expect(try !station.door.isUnstaffed())
    #expect(throws: Refusal.notAllowed) {
      try station.door.makeFirstAdministrator(SampleStation.form("second", "第二"))
    }
    #expect(throws: StaffRefused.self) { try empty.makeFirstAdministrator(StaffForm()) }
  }

  @Test func `everything wrong with a new member is said at once`() throws {
    var form = SampleStation.form("1x", "A", at: "elsewhere")
    form.passwordAgain = "other"
    let refused = try #require(throws: StaffRefused.self) {
      try station.administrator.addStaff(form, role: .reviewer)
    }
    #expect(
      Set(refused.problems.keys) == [.userName, .realName, .station, .passwordAgain]
    )
    let taken = try #require(throws: StaffRefused.self) {
      try station.administrator.addStaff(SampleStation.form("guanli", "他人"), role: .reader)
    }
    #expect(taken.problems == [.userName: .userNameTaken])
  }

  @Test func `with the password of another nothing is done but changing it`() throws {
    try station.administrator.addStaff(SampleStation.form("chenjing", "陈静"), role: .reviewer)
    let first = SampleStation.firstPassword
    let session = try station.door.signIn(name: "chenjing", password: first)
    #expect(session.member.mustChangePassword)
    let number = try kiosk.booked().number
    #expect(throws: Refusal.passwordChangeDue) { try session.open(number) }
    #expect(throws: Refusal.password(.sameAsBefore)) {
      try session.changePassword(from: first, to: first, again: first)
    }
    let own = SampleStation.password
    try session.changePassword(from: first, to: own, again: own)
    #expect(try session.open(number).isOwn)
  }

  @Test func `ten failures lock the name here, not at the kiosk`() throws {
    _ = try station.sign("chenjing")
    for _ in 0..<10 {
      #expect(throws: Refusal.signInWrong) {
        try station.door.signIn(name: "chenjing", password: "wrong one")
      }
    }
    let until = kiosk.world.now.adding(seconds: SignInAttempts.span)
    #expect(throws: Refusal.signInWaits(until: until)) {
      try station.door.signIn(name: "chenjing", password: SampleStation.password)
    }
    let name = try UserName("chenjing")
    #expect(kiosk.store.signInAttempts(of: name) == SignInAttempts())
    kiosk.world.wait(seconds: SignInAttempts.span)
    #expect(throws: Never.self) {
      try station.door.signIn(name: "chenjing", password: SampleStation.password)
    }
  }

  @Test func `a reset password unlocks the name and must be changed`() throws {
    let session = try station.sign("chenjing")
    for _ in 0..<10 { _ = try? station.door.signIn(name: "chenjing", password: "wrong one") }
    try station.administrator.resetPassword(of: session.member.name, to: "new-words-3")
    let again = try station.door.signIn(name: "chenjing", password: "new-words-3")
    #expect(again.member.mustChangePassword)
  }

  @Test func `every sign-in and every failure is in the audit`() throws {
    _ = try? station.door.signIn(name: "nobody", password: "wrong one")
    let session = try station.sign("chenjing")
    try session.signOut()
    let actions = kiosk.store.audit(after: 0, limit: 99).map(\.action)
    #expect(
      actions == [
        .staffAdded, .signInFailed, .staffAdded, .signedIn, .passwordChanged, .signedIn,
        .signedOut,
      ]
    )
  }
}
