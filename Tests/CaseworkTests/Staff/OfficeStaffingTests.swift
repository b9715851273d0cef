import Casework
import TestSupport
import Testing

struct OfficeStaffingTests {
  private let store = MemoryStore()
  private let world = FixedSurroundings()

  private var staffing: OfficeStaffing {
    OfficeStaffing(
      store: store,
      office: SampleOffice.office,
      surroundings: world.surroundings
    )
  }

  private func form(_ name: String) -> StaffForm {
    var form = StaffForm()
    form.userName = name
    form.realName = "王丽"
    form.station = SampleOffice.station
    form.password = "zi-yang-9-men"
    form.passwordAgain = form.password
    return form
  }

  @Test func `the first account is an administrator's, whose password stays`() throws {
    #expect(throws: OfficeStaffing.Problem.firstIsNoAdministrator) {
      try staffing.add(form("wangli"), role: .chief)
    }
    #expect(try !staffing.add(form("wangli"), role: .administrator).mustChangePassword)
    #expect(try staffing.add(form("lilei"), role: .chief).mustChangePassword)
    #expect(store.audit(after: 0, limit: 9).map(\.by) == ["office", "office"])
  }

  @Test func `everything wrong is told at once, and a name is given once`() throws {
    var wrong = form("x")
    wrong.realName = ""
    wrong.station = nil
    wrong.passwordAgain = "other"
    let refused = #expect(throws: StaffRefused.self) {
      try staffing.add(wrong, role: .administrator)
    }
    #expect(refused?.problems.keys.count == 4)
    try staffing.add(form("wangli"), role: .administrator)
    let taken = #expect(throws: StaffRefused.self) {
      try staffing.add(form("wangli"), role: .reader)
    }
    #expect(taken?.problems == [.userName: .userNameTaken])
  }

  @Test func `an ended account stays in the list, and the last administrator is not ended`() throws
  {
    try staffing.add(form("wangli"), role: .administrator)
    try staffing.add(form("lilei"), role: .administrator)
    #expect(try !staffing.end(UserName("lilei")).isActive)
    #expect(throws: OfficeStaffing.Problem.lastAdministrator) {
      try staffing.end(UserName("wangli"))
    }
    #expect(throws: OfficeStaffing.Problem.nobodyOfThatName) {
      try staffing.end(UserName("nobody"))
    }
    #expect(try staffing.staff().map(\.isActive) == [false, true])
  }
}
