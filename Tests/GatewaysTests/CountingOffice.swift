import CaseFiles
import Casework
import FoundationEssentials
import Gateways
import Glibc
import Sodium
import TestSupport
import Testing

/// An office with the real store and a sending program that counts what it gets; the real `juzhu`
/// delivers for it. It goes away with this value.
final class CountingOffice {
  let folder: GatewayFolder
  let store: FileCaseStore
  /// The clock of all that is done in the test's own process; the programs have the machine's.
  let world = FixedSurroundings(CountingOffice.realNow)
  let sender: String

  var data: String { "\(folder.path)/data" }

  init() throws {
    folder = try GatewayFolder([])
    store = try FileCaseStore(folder: "\(folder.path)/data", now: { Self.realNow })
    // Time passes before it counts and after, so that a kill may come at either.
    sender = try folder.program(
      "sleep 0.01\necho $MESSAGE_ID >> \(folder.path)/count\nsleep 0.01"
    )
  }

  deinit { try? FileManager.default.removeItem(atPath: data) }

  private static var realNow: Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// As the programs have them, but for the clock and the slow hashing of passwords.
  var surroundings: Surroundings {
    let still = world.surroundings
    return Surroundings(
      now: still.now,
      chance: still.chance,
      passwords: still.passwords,
      fingerprints: SodiumFingerprinting()
    )
  }

  var desk: FrontDesk {
    FrontDesk(store: store, office: SampleOffice.office, surroundings: surroundings)
  }

  /// Starts `juzhu` over the office's data.
  func start(_ arguments: [String]) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("juzhu"),
      arguments + ["--data", data],
      environment: ["COLUMNS": "80", "HOME": "/nonexistent"],
      columns: 200
    )
  }

  func startDelivering(_ more: [String] = []) throws -> PseudoTerminal {
    try start(["messages", "deliver", "--command", sender] + more)
  }

  /// Runs `juzhu` to its end.
  func run(_ arguments: [String]) throws -> (status: Int, text: String) {
    let terminal = try start(arguments)
    let status = Int(try terminal.waitForExit(seconds: 60).status)
    return (status, String(decoding: terminal.output.filter { $0 != 0x0D }, as: UTF8.self))
  }

  /// Applies for a person, without a page.
  func submit(_ place: Int, by session: ApplicantSession) throws -> Application {
    let answers = SamplePerson.somebody(place).answers
    var draft = Draft(id: "office\(place)", answers: answers, at: world.now)
    for requirement in session.requirements(for: draft.answers) {
      draft.documents.share(requirement.material.id, true)
    }
    return try session.submit(draft)
  }

  /// Has so many messages written: of a submission, then of bookings taken back.
  /// - Returns: the account that they go to.
  @discardableResult
  func writeMessages(_ count: Int) throws -> ApplicantSession {
    let session = try desk.register(SamplePerson.somebody(0).registration)
    var application = try submit(0, by: session)
    for _ in 1..<count {
      let free = try #require(try session.offers(for: application).earliest())
      application = try session.book(application.number, on: free.day, free.half)
      application = try session.cancelBooking(application.number)
    }
    return session
  }

  /// How often the program got each message.
  var counts: [String: Int] {
    let lines = String(decoding: folder.bytes("count"), as: UTF8.self).split(separator: "\n")
    return Dictionary(lines.map { (String($0), 1) }, uniquingKeysWith: +)
  }

  /// Whether the condition comes to hold within so many seconds.
  func waits(seconds: Double = 60, until condition: () throws -> Bool) rethrows -> Bool {
    let deadline = PseudoTerminal.now() + seconds
    while try !condition() {
      guard PseudoTerminal.now() < deadline else { return false }
      poll(nil, 0, 20)
    }
    return true
  }

  /// Whether nothing is left to be done about any message.
  func isAllDone() throws -> Bool {
    try store.outbox(until: Moment(milliseconds: .max), limit: 1).isEmpty
  }
}
