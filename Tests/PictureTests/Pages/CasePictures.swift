import Casework
import TestSupport
import TextUI

@testable import StaffScreens

extension Pictures {
  static let caseReview = [
    Picture(desk: "case/first", of: reviewed()),
    Picture(desk: "case/first.en", of: reviewed()),
    Picture(desk: "case/judging", keys: "yyyyy<down>", of: reviewed()),
    Picture(desk: "case/judging.en", keys: "yyyyy<down>", of: reviewed()),
    Picture(desk: "case/reason", keys: "yx", of: reviewed()),
    Picture(desk: "case/reason.en", keys: "yx", of: reviewed()),
    Picture(desk: "case/own-reason", keys: "<end>x<end><enter>封面看不清，请重新扫描", of: reviewed()),
    Picture(desk: "case/own-reason.en", keys: "<end>x<end><enter>封面看不清，请重新扫描", of: reviewed()),
    Picture(desk: "case/all-judged", keys: "<end>x<enter>a", of: reviewed()),
    Picture(desk: "case/checks", keys: "<tab>", of: reviewed()),
    Picture(desk: "case/checks.en", keys: "<tab>", of: reviewed()),
    Picture(desk: "case/history", keys: "<tab*2>", of: mended),
    Picture(desk: "case/history.en", keys: "<tab*2>", of: mended),
    Picture(desk: "case/notes", keys: "i已电话核实房东<enter>", of: mended),
    Picture(desk: "case/notes.en", keys: "i已电话核实房东<enter>", of: mended),
    Picture(desk: "case/messages", keys: "<tab*3>", of: delivered),
    Picture(desk: "case/messages.en", keys: "<tab*3>", of: delivered),
    Picture(desk: "case/note-typed", keys: "i已电话", of: mended),
    Picture(desk: "case/resubmitted", keys: "<down*7>", mayTruncate: true, of: mended),
    Picture(desk: "case/resubmitted.en", keys: "<down*7>", mayTruncate: true, of: mended),
    Picture(desk: "case/old-and-new", keys: "d", of: mended),
    Picture(desk: "case/old-and-new.en", keys: "d", of: mended),
    Picture(desk: "case/in-other-hands", of: held(by: \.reviewer)),
    Picture(desk: "case/in-other-hands.en", of: held(by: \.reviewer)),
    Picture(desk: "case/take-over", keys: "t", of: held(by: \.chief)),
    Picture(desk: "case/take-over.en", keys: "t", of: held(by: \.chief)),
    Picture(desk: "case/taken-over", keys: "ty", of: held(by: \.chief)),
    Picture(desk: "case/changed-meanwhile", of: changed),
    Picture(desk: "case/changed-how", keys: "d", of: changed),
    Picture(desk: "case/changed-how.en", keys: "d", of: changed),
    Picture(desk: "case/late", of: overdue),
    Picture(desk: "case/late.en", of: overdue),
    Picture(desk: "case/receipt", keys: "<tab*2>", of: served),
    Picture(desk: "case/receipt.en", keys: "<tab*2>", of: served),
    Picture(desk: "case/undo", of: decided),
    Picture(desk: "case/undo.en", of: decided),
    Picture(desk: "case/undone", keys: "u", of: decided),
    Picture(desk: "case/wide-132x43", keys: "yyy", of: reviewed()),
  ]

  static let decision = [
    Picture(desk: "decision/pass", keys: "a<enter>", of: reviewed()),
    Picture(desk: "decision/pass.en", keys: "a<enter>", of: reviewed()),
    Picture(desk: "decision/give-back", keys: "x<enter>a<enter>", of: reviewed()),
    Picture(desk: "decision/give-back.en", keys: "x<enter>a<enter>", of: reviewed()),
    Picture(desk: "decision/not-judged", keys: "y<enter>", of: reviewed()),
    Picture(desk: "decision/not-judged.en", keys: "y<enter>", of: reviewed()),
    Picture(desk: "decision/led-to-the-open-item", keys: "yy<enter>y", of: reviewed()),
    Picture(desk: "decision/ineligible", keys: "e<end><enter>住所不在本所辖区<enter>", of: reviewed()),
    Picture(desk: "decision/ineligible.en", keys: "e<end><enter>住所不在本所辖区<enter>", of: reviewed()),
    Picture(desk: "decision/why-ineligible", keys: "e", of: reviewed()),
    Picture(desk: "decision/why-ineligible.en", keys: "e", of: reviewed()),
    Picture(desk: "decision/enter-confirms-nothing", keys: "a<enter*2>", of: reviewed()),
    Picture(desk: "decision/late-fault", keys: "x<enter>a<enter>", of: mended),
    Picture(desk: "decision/late-fault.en", keys: "x<enter>a<enter>", of: mended),
    Picture(desk: "decision/late-reason", keys: "x<enter>a<enter>新发现伪造<enter>", of: mendedByChief),
  ]

  /// The two working days are over.
  @Sendable private static func overdue(_ desk: SampleDesk) throws -> [any Screen] {
    let number = try desk.receive(1, on: "2026-12-01")[0].number
    desk.kiosk.world.wait(seconds: 4 * 86_400)
    return try page(of: number, desk.reviewer)
  }

  /// Served at the window.
  @Sendable private static func served(_ desk: SampleDesk) throws -> [any Screen] {
    let number = try desk.receive(1)[0].number
    try desk.reviewer.settle(.pass, number)
    desk.kiosk.world.wait(seconds: 4 * 86_400)
    let application = try desk.reviewer.checkIn(number)
    let asked = desk.reviewer.requirements(of: application).map(\.material.id)
    _ = try desk.reviewer.accept(number, originals: Set(asked))
    return try page(of: number, desk.reviewer)
  }

  /// The first of three cases, opened from the queue.
  static func reviewed() -> @Sendable (SampleDesk) throws -> [any Screen] {
    { desk in
      let received = try desk.receive(3)
      return try page(of: received[0].number, desk.reviewer)
    }
  }

  private static func page(of number: ApplicationNumber, _ session: StaffSession) throws
    -> [any Screen]
  {
    let queue = try QueueScreen(session: session)
    return [queue, try CaseScreen(session: session, number: number, queue: queue)]
  }

  /// Returned with a mark, corrected, and booked again.
  static func mend(_ desk: SampleDesk) throws -> ApplicationNumber {
    let number = try desk.kiosk.booked().number
    try desk.reviewer.settle(
      .giveBack(lateReason: nil),
      number,
      faults: [.answer(.homeAddress): "请写明单元和室号"]
    )
    desk.kiosk.world.wait(seconds: 3600)
    let session = desk.kiosk.session
    var draft = try session.mend(number)
    draft.answers.homeAddress = "大学路23号3单元501室"
    try session.keep(draft)
    _ = try session.submit(draft)
    _ = try session.book(number, on: SampleKiosk.day("2026-11-30"), .morning)
    return number
  }

  @Sendable static func mended(_ desk: SampleDesk) throws -> [any Screen] {
    try page(of: mend(desk), desk.reviewer)
  }

  /// One message may have gone twice, one was refused, one waits.
  @Sendable private static func delivered(_ desk: SampleDesk) throws -> [any Screen] {
    let number = try desk.kiosk.booked().number
    _ = try desk.kiosk.session.cancelBooking(number)
    try desk.kiosk.deliver()
    let booked = try desk.kiosk.session.book(number, on: SampleKiosk.day("2026-11-30"), .morning)
    try desk.reviewer.settle(.pass, booked.number)
    return try page(of: number, desk.reviewer)
  }

  @Sendable private static func mendedByChief(_ desk: SampleDesk) throws -> [any Screen] {
    try page(of: mend(desk), desk.chief)
  }

  /// A colleague has the case in hand.
  private static func held(by session: KeyPath<SampleDesk, StaffSession> & Sendable)
    -> @Sendable (SampleDesk) throws -> [any Screen]
  {
    { desk in
      let received = try desk.receive(2)
      _ = try desk.colleague.open(received[0].number)
      return try page(of: received[0].number, desk[keyPath: session])
    }
  }

  /// The applicant has given up the application while it lay open.
  @Sendable private static func changed(_ desk: SampleDesk) throws -> [any Screen] {
    let number = try desk.kiosk.booked().number
    let queue = try QueueScreen(session: desk.reviewer)
    var page = try CaseScreen(session: desk.reviewer, number: number, queue: queue)
    _ = try desk.kiosk.session.cancel(number)
    try page.refresh()
    return [queue, page]
  }

  /// The case that opens after another was passed.
  @Sendable private static func decided(_ desk: SampleDesk) throws -> [any Screen] {
    let received = try desk.receive(3)
    var queue = try QueueScreen(session: desk.reviewer)
    let passed = try desk.reviewer.settle(.pass, received[0].number)
    queue.decided = LastDecision(
      number: passed.number,
      status: passed.status,
      at: desk.kiosk.world.now
    )
    desk.kiosk.world.wait(seconds: 8)
    return [
      queue, try CaseScreen(session: desk.reviewer, number: received[1].number, queue: queue),
    ]
  }
}
