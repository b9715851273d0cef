import Casework
import TestSupport

/// What a station does. All processes look at the same applications at a time, so that they race.
extension StormWorker {
  /// The revision looked at is no longer the newest.
  struct Outdated: Error {}

  mutating func decide() {
    let application: Application?
    do {
      let count = try store.applicationCount()
      guard count > 0 else { return }
      // The same few for everybody, for a fifth of a second each.
      let turn = Int(StormClock.nanoseconds / 200_000_000)
      let back = (turn + Int.random(in: 0..<3, using: &chance)) % min(count, 60)
      application = try store.application(ApplicationNumber(serial: count - back))
    } catch {
      return StormEvents.unread("reading the queue", error)
    }
    guard let application, let step = step(of: application) else { return }
    let (number, store) = (application.number, store)
    attempt("decide", [number.text, "\(application.revision)"]) {
      try store.change(by: "station") { change in
        guard var newest = try change.application(number),
          newest.revision == application.revision
        else { throw Outdated() }
        try step(&newest)
        change.put(newest)
        return newest
      }
    }
  }

  private mutating func step(
    of application: Application
  ) -> ((inout Application) throws -> Void)? {
    let now = clock.now
    let draw = Int.random(in: 0..<3, using: &chance)
    let mark = Mark(item: .answer(.homeAddress), reason: "\(worker)")
    switch application.status {
    case .awaitingReview where draw == 0: return { try $0.pass(at: now) }
    case .awaitingReview where draw == 1: return { try $0.giveBack([mark], at: now) }
    case .awaitingReview: return { try $0.declareIneligible(mark, at: now) }
    case .passed where draw == 0: return { try $0.miss(at: now) }
    case .passed: return { try $0.arrive(at: now) }
    case .arrived: return { try $0.accept(at: now) }
    case .accepted: return { try $0.complete(at: now) }
    case .returned, .noShow: return { try $0.expire(at: now) }
    case .awaitingBooking, .ineligible, .completed, .cancelled, .expired: return nil
    }
  }
}
