import Casework
import Glibc
import Sodium
import TestSupport
import Testing

/// Reviewers who decide and take back, against deliverers, all of them processes on one store.
struct UndoDeliveryTests {
  private let office: CountingOffice

  init() throws { office = try CountingOffice() }

  /// Cases before two reviewers.
  private func prepare() throws {
    let surroundings = office.surroundings
    let door = StaffDoor(
      store: office.store,
      office: SampleOffice.office,
      surroundings: surroundings
    )
    let first = try door.makeFirstAdministrator(SampleStation.form("guanli", "吴敏"))
    for name in ["chenjing", "zhoumin"] {
      try first.addStaff(SampleStation.form(name, "陈静"), role: .reviewer)
      let given = SampleStation.firstPassword
      let own = SampleStation.password
      let session = try door.signIn(name: name, password: given)
      try session.changePassword(from: given, to: own, again: own)
    }
    var session: ApplicantSession?
    for place in 0..<60 {
      if place % Account.mostPeople == 0 {
        session = try office.desk.register(SamplePerson.somebody(place).registration)
      }
      guard let session else { continue }
      let application = try office.submit(place, by: session)
      let free = try #require(try session.offers(for: application).earliest())
      _ = try session.book(application.number, on: free.day, free.half)
    }
  }

  /// The messages of decisions that the reviewers told of: those that stood, those taken back.
  private func told(_ files: [String]) -> (decided: Set<String>, undone: Set<String>) {
    var decided: Set<String> = []
    var undone: Set<String> = []
    for file in files {
      let lines = String(decoding: office.folder.bytes(file), as: UTF8.self).split(separator: "\n")
      for words in lines.map({ $0.split(separator: " ") }) where words.first == "A" {
        let revision = (Int(words[5]) ?? 0) - (words[1] == "undo" ? 1 : 0)
        let id = "\(words[4])-\(revision)"
        if words[1] == "undo" { undone.insert(id) } else { decided.insert(id) }
      }
      #expect(!lines.contains { $0.hasPrefix("V") })
    }
    return (decided.subtracting(undone), undone)
  }

  @Test func `the message of an undone decision never leaves, and no other is lost`() throws {
    try prepare()
    let deliverers = try (0..<3).map { _ in try office.startDelivering(["--watch"]) }
    let names = ["chenjing", "zhoumin"]
    let reviewers = try names.map { name in
      try BuiltProgram.start(
        "store-storm",
        [office.data, name, "undo", "6", "\(name.utf8.count)", "1000000"],
        to: "\(office.folder.path)/\(name)"
      )
    }
    for reviewer in reviewers {
      var status: Int32 = 0
      waitpid(reviewer, &status, 0)
      #expect(status == 0)
    }
    #expect(try office.waits { try office.isAllDone() })
    for deliverer in deliverers {
      deliverer.signal(SIGKILL)
      try deliverer.waitForExit()
    }
    let (decided, undone) = told(names)
    let counts = office.counts
    #expect(!undone.isEmpty && !decided.isEmpty)
    #expect(undone.allSatisfy { counts[$0] == nil })
    #expect(decided.filter { counts[$0] != 1 }.isEmpty)
    #expect(counts.values.allSatisfy { $0 == 1 })
    #expect(try office.run(["store", "check"]).text.contains("✓ 没有发现问题"))
    let audit = try AuditCheck(office.store, SodiumFingerprinting())
    #expect(audit.fault == nil && audit.sound > decided.count)
  }
}
