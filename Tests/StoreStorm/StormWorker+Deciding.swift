import Casework
import TestSupport

/// What a station does. All processes look at the same applications at a time, so that they race.
extension StormWorker {
  mutating func serve(at desk: StaffSession) {
    let application: Application?
    do {
      application = try Bool.random(using: &chance) ? waiting(at: desk) : recent()
    } catch {
      return StormEvents.unread("reading the queue", error)
    }
    guard let application else { return }
    let draw = Int.random(in: 0..<8, using: &chance)
    switch application.status {
    case .awaitingReview: review(application, at: desk)
    case .arrived where draw < 3: review(application, at: desk)
    case .passed where draw < 3: undo(application, at: desk)
    case .arrived, .passed, .accepted: serveAtWindow(application, at: desk)
    case .returned, .ineligible: undo(application, at: desk)
    case .awaitingBooking, .completed, .noShow, .cancelled, .expired: return
    }
  }

  /// One of the few that have waited longest.
  private mutating func waiting(at desk: StaffSession) throws -> Application? {
    let rows = try desk.queue(in: .awaitingReview, limit: 3)
    return try rows.randomElement(using: &chance).flatMap { try store.application($0.number) }
  }

  /// One of the newest: the same few for everybody, for a fifth of a second each.
  private mutating func recent() throws -> Application? {
    let count = try store.applicationCount()
    guard count > 0 else { return nil }
    let turn = Int(StormClock.nanoseconds / 200_000_000)
    let back = (turn + Int.random(in: 0..<3, using: &chance)) % min(count, 60)
    return try store.application(ApplicationNumber(serial: count - back))
  }

  /// Opens, ticks, decides, and now and then thinks better of it.
  private mutating func review(_ seen: Application, at desk: StaffSession) {
    let (number, worker) = (seen.number, worker)
    var opened: StaffSession.OpenCase?
    attempt("open", [number.text]) {
      opened = try desk.open(number)
      return nil
    }
    guard let opened else { return }
    if !opened.isOwn {
      guard desk.member.role.mayLead, Bool.random(using: &chance) else { return }
      attempt("takeOver", [number.text]) {
        _ = try desk.takeOver(number)
        return nil
      }
    }
    let draw = Int.random(in: 0..<12, using: &chance)
    // What was looked at before the case was opened may be outdated by now.
    let looked = draw < 6 ? pages[number] ?? seen : opened.application
    if pages[number] == nil || draw < 6 { pages[number] = opened.application }
    let isFit = draw % 3 == 0
    let judgements = desk.judgements(
      of: looked,
      faults: isFit ? [:] : [.answer(.homeAddress): worker]
    )
    if draw == 5 {
      // Others than before, so that there is something to keep.
      let mark = "\(worker) \(UInt64.random(in: 0...UInt64.max, using: &chance))"
      attempt("keep", [number.text]) {
        try desk.keep(judgements + [Judgement(.answer(.employer), fault: mark)], of: number)
        return nil
      }
    }
    if draw == 6 { attempt("note", [number.text]) { try desk.note(worker, on: number) } }
    if draw == 7 {
      return attempt("release", [number.text]) {
        try desk.release(number)
        return nil
      }
    }
    let decision: StaffSession.Decision =
      isFit ? .pass : draw == 8 ? .ineligible(reason: worker) : .giveBack(lateReason: worker)
    var decided: Application?
    attempt("decide", [number.text, "\(looked.revision)"]) {
      decided = try desk.decide(decision, on: looked, judgements)
      return decided
    }
    if let decided, draw < 5 { undo(decided, at: desk) }
  }

  private mutating func undo(_ application: Application, at desk: StaffSession) {
    let number = application.number
    attempt("undo", [number.text]) { try desk.undo(number) }
  }

  /// Checks in who comes today, takes them on, hands the permit over; who did not come is noted.
  mutating func serveAtWindow(_ application: Application, at desk: StaffSession) {
    let number = application.number
    switch application.status {
    case .arrived:
      let originals = Set(desk.requirements(of: application).map(\.material.id))
      attempt("accept", [number.text]) { try desk.accept(number, originals: originals) }
    case .accepted:
      attempt("complete", [number.text]) { try desk.complete(number) }
    case .passed, .awaitingBooking, .awaitingReview, .returned, .ineligible, .completed, .noShow,
      .cancelled, .expired:
      let isOver = application.heldSlot.map { $0.day < desk.surroundings.today } ?? false
      if isOver {
        attempt("miss", [number.text]) { try desk.miss(number) }
      } else {
        attempt("checkIn", [number.text]) { try desk.checkIn(number) }
      }
    }
  }
}
