import Casework
import Sodium
import TestSupport

/// Acts at random, and tells of everything it attempts.
struct StormWorker {
  let store: StampedStore
  let worker: String
  let clock: StormClock
  var chance: SeededChance
  let desk: FrontDesk
  var sessions: [ApplicantSession] = []
  private var attempts = 0
  /// The revision at which each application was last seen acknowledged.
  private var seen: [ApplicationNumber: Int] = [:]

  /// The people of the storm: so few that they meet.
  static let accounts = 40
  static let people = 260
  static let places = 6

  init(store: StampedStore, worker: String, clock: StormClock, chance: SeededChance) {
    self.store = store
    self.worker = worker
    self.clock = clock
    self.chance = chance
    let ids = FixedSurroundings(seed: UInt64(truncatingIfNeeded: worker.hashValue))
    let hashing = ids.surroundings.passwords
    desk = FrontDesk(
      store: store,
      office: SampleOffice.office(morning: Self.places, afternoon: Self.places),
      surroundings: Surroundings(
        now: { clock.now },
        chance: { UInt64.random(in: 0...UInt64.max) },
        passwords: hashing,
        fingerprints: SodiumFingerprinting()
      )
    )
  }

  /// Attempts one thing.
  mutating func act() {
    guard let session = sessions.randomElement(using: &chance), sessions.count >= 4 else {
      return comeIn()
    }
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<1: comeIn()
    case 1..<8: fillIn(by: session)
    case 8..<30: submit(by: session)
    case 30..<50: book(by: session)
    case 50..<54: cancelBooking(by: session)
    case 54..<58: withdraw(by: session)
    case 58..<95: decide()
    default: look()
    }
  }

  /// Tells of an attempt before and after.
  mutating func attempt(
    _ kind: String,
    _ arguments: [String] = [],
    _ body: () throws -> Application?
  ) {
    attempts += 1
    let id = "\(worker).\(attempts)"
    store.begin(id)
    StormEvents.start(id, kind, arguments)
    do {
      guard let application = try body() else {
        return StormEvents.acknowledged(id, lines: store.lines, [])
      }
      StormEvents.acknowledged(
        id,
        lines: store.lines,
        [application.number.text, "\(application.revision)"]
      )
      seen[application.number] = max(application.revision, seen[application.number] ?? 0)
    } catch let failure as SystemFailure where failure.kind == .outcomeUnknown {
      StormEvents.unknown(id, "\(failure)")
    } catch let failure as SystemFailure where failure.kind == .damaged {
      StormEvents.violation("\(failure)")
    } catch {
      StormEvents.notDone(id, "\(error)")
    }
  }

  /// Reads what it was told before: never anything older.
  private mutating func look() {
    guard let (number, revision) = seen.randomElement(using: &chance) else { return }
    do {
      let found = try store.application(number)?.revision ?? 0
      if found < revision {
        StormEvents.violation("\(number.text) was \(revision) and is read as \(found)")
      }
      seen[number] = found
    } catch {
      StormEvents.unread("reading \(number.text)", error)
    }
  }
}
