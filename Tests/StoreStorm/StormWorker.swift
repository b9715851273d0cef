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
  let door: StaffDoor
  var sessions: [ApplicantSession] = []
  var desks: [StaffSession] = []
  /// Cases as they were seen once, by somebody whose page stayed open.
  var pages: [ApplicationNumber: Application] = [:]
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
    let office = SampleOffice.office(morning: Self.places, afternoon: Self.places)
    func surroundings(_ now: @escaping @Sendable () -> Moment) -> Surroundings {
      Surroundings(
        now: now,
        chance: { UInt64.random(in: 0...UInt64.max) },
        passwords: hashing,
        fingerprints: SodiumFingerprinting()
      )
    }
    desk = FrontDesk(store: store, office: office, surroundings: surroundings { clock.now })
    door = StaffDoor(
      store: store,
      office: office,
      surroundings: surroundings { clock.stationTime }
    )
  }

  /// Attempts one thing.
  mutating func act() {
    guard let session = sessions.randomElement(using: &chance), sessions.count >= 2 else {
      return comeIn()
    }
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<1: return comeIn()
    case 1..<6: return fillIn(by: session)
    case 6..<22: return submit(by: session)
    case 22..<40: return book(by: session)
    case 40..<43: return cancelBooking(by: session)
    case 43..<46: return withdraw(by: session)
    case 46..<54: return mend(by: session)
    case 54..<57: return deliver()
    case 57..<60: return look()
    default: break
    }
    guard let desk = desks.randomElement(using: &chance) else {
      return comeToDesk()
    }
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<1: comeToDesk()
    case 1..<4 where desk.member.role.mayLead: closeDay(at: desk)
    case 4..<28: receive(at: desk)
    default: serve(at: desk)
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
