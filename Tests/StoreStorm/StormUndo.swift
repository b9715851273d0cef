import Casework
import Glibc
import Sodium
import TestSupport

/// A reviewer who decides and takes back, while others deliver the messages.
///
/// Its clock is a second short of two minutes slow: each message leaves a second after its decision,
/// and until a second later the decision may still be taken back.
struct StormUndo {
  let store: StampedStore
  let reviewer: String
  var chance: SeededChance

  /// The cases before them all.
  static let cases = 60

  private static var realNow: Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  mutating func run(seconds: Int) throws {
    let surroundings = Surroundings(
      now: { Self.realNow.adding(seconds: 1 - StaffSession.undoSeconds) },
      chance: { UInt64.random(in: 0...UInt64.max) },
      passwords: FixedSurroundings().surroundings.passwords,
      fingerprints: SodiumFingerprinting()
    )
    let door = StaffDoor(store: store, office: SampleOffice.office, surroundings: surroundings)
    let session = try door.signIn(name: reviewer, password: SampleStation.password)
    var decided: [ApplicationNumber] = []
    let until = StormClock.nanoseconds + UInt64(seconds) * 1_000_000_000
    while StormClock.nanoseconds < until {
      poll(nil, 0, Int32.random(in: 0..<60, using: &chance))
      if decided.count > 4, let number = decided.randomElement(using: &chance) {
        decided.removeAll { $0 == number }
        attempt("undo", number) { try session.undo(number) }
      } else {
        let number = ApplicationNumber(serial: Int.random(in: 1...Self.cases, using: &chance))
        if attempt("decide", number, { try decide(number, by: session) }) { decided.append(number) }
      }
    }
  }

  private mutating func decide(
    _ number: ApplicationNumber,
    by session: StaffSession
  ) throws -> Application {
    let seen = try session.open(number).application
    let fault = Mark.Item.answer(.homeAddress)
    let isPassed = Int.random(in: 0..<3, using: &chance) > 0
    return try session.decide(
      isPassed ? .pass : .giveBack(lateReason: nil),
      on: seen,
      session.judgements(of: seen, faults: isPassed ? [:] : [fault: "请写明室号"])
    )
  }

  /// Tells the number and the revision that it leads to; whether it was done.
  @discardableResult
  private func attempt(
    _ kind: String,
    _ number: ApplicationNumber,
    _ body: () throws -> Application
  ) -> Bool {
    do {
      let application = try body()
      StormEvents.acknowledged(kind, lines: 0, [number.text, "\(application.revision)"])
      return true
    } catch {
      if error is Refusal { return false }
      StormEvents.unread(kind, error)
      return false
    }
  }
}
