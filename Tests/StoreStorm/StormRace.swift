import Casework
import Sodium
import TestSupport

/// A few processes that submit, book, decide and read on five people only, on one clock, so that a
/// checker can tell whether all of it could have happened one after the other.
struct StormRace {
  let store: StampedStore
  let worker: String
  var chance: SeededChance
  private let desk: FrontDesk
  private var attempts = 0

  static let people = 5

  init(store: StampedStore, worker: String, chance: SeededChance) {
    self.store = store
    self.worker = worker
    self.chance = chance
    desk = FrontDesk(
      store: store,
      office: SampleOffice.office(morning: 9999, afternoon: 9999),
      surroundings: Surroundings(
        now: { .sample },
        chance: { UInt64.random(in: 0...UInt64.max) },
        passwords: FixedSurroundings().surroundings.passwords,
        fingerprints: SodiumFingerprinting()
      )
    )
  }

  /// Attempts so many things.
  mutating func run(_ count: Int) throws {
    // One account each, opened by whoever comes first.
    var sessions: [ApplicantSession] = []
    for place in 0..<Self.people { sessions.append(try comeIn(.somebody(place))) }
    for _ in 0..<count {
      let place = Int.random(in: 0..<Self.people, using: &chance)
      try act(SamplePerson.somebody(place), by: sessions[place])
    }
  }

  private func comeIn(_ person: SamplePerson) throws -> ApplicantSession {
    store.begin("")
    do {
      return try desk.register(person.registration)
    } catch is RegistrationRefused {
      let captcha = desk.captchaOfSum()
      guard case .sum(let one, let other) = captcha.task else { throw Refusal.captchaWrong }
      return try desk.signIn(
        name: person.userName,
        password: SamplePerson.password,
        captcha: captcha,
        answer: "\(one + other)"
      )
    }
  }

  private mutating func act(_ person: SamplePerson, by session: ApplicantSession) throws {
    let key = person.identityNumber
    let store = store
    guard let newest = try session.applications().first, Int.random(in: 0..<8, using: &chance) > 0
    else {
      return tell("submit", [key]) {
        var draft = Draft(id: "race" + String(UInt64.random(in: 0...UInt64.max)), of: person)
        for requirement in session.requirements(for: draft.answers) {
          draft.documents.share(requirement.material.id, true)
        }
        let one = try session.submit(draft)
        return [one.number.text, "\(one.revision)"]
      }
    }
    let number = newest.number
    switch Int.random(in: 0..<5, using: &chance) {
    case 0, 1:
      let half: DayHalf = Bool.random(using: &chance) ? .morning : .afternoon
      let day = session.offers(for: newest).window.bookable[0]
      tell("book", [key, number.text, half.rawValue]) {
        let one = try session.book(number, on: day, half)
        return [one.number.text, "\(one.revision)"]
      }
    case 2 where newest.status == .awaitingReview:
      tell("decide", [key, number.text, "\(newest.revision)"]) {
        try store.change(by: "station") { change in
          guard var one = try change.application(number), one.revision == newest.revision else {
            throw Refusal.changedMeanwhile
          }
          try one.declareIneligible(Mark(item: .answer(.name), reason: "race"), at: .sample)
          change.put(one)
          return [one.number.text, "\(one.revision)"]
        }
      }
    case 3:
      let identity = newest.info.identity
      tell("live", [key]) { [try store.liveApplication(of: identity)?.text ?? "none"] }
    default:
      tell("read", [key, number.text]) {
        [number.text, "\(try store.application(number)?.revision ?? 0)"]
      }
    }
  }

  private mutating func tell(_ kind: String, _ words: [String], _ body: () throws -> [String]) {
    attempts += 1
    let id = "\(worker).\(attempts)"
    store.begin(id)
    StormEvents.start(id, kind, words)
    do {
      let result = try body()
      StormEvents.acknowledged(id, lines: store.lines, result)
    } catch let failure as SystemFailure {
      StormEvents.violation("\(kind): \(failure)")
    } catch {
      StormEvents.notDone(id, "\(error)")
    }
  }
}

extension Draft {
  fileprivate init(id: String, of person: SamplePerson) {
    self.init(id: id, answers: person.answers, at: .sample)
  }
}
