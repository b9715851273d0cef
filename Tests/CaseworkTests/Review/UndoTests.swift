import TestSupport
import Testing

@testable import Casework

@Suite("Taking a decision back")
struct UndoTests {
  private let kiosk: SampleKiosk
  private let station: SampleStation
  private let reviewer: StaffSession

  init() throws {
    kiosk = try SampleKiosk(office: SampleOffice.office(morning: 1, afternoon: 20))
    station = try SampleStation(kiosk)
    reviewer = try station.sign("chenjing")
  }

  private static let faults: [Mark.Item: String] = [.answer(.homeAddress): "请写明室号"]

  private func returned() throws -> ApplicationNumber {
    let number = try kiosk.booked().number
    try reviewer.settle(.giveBack(lateReason: nil), number, faults: Self.faults)
    return number
  }

  @Test func `within two minutes the case, its place, its ticks are as before`() throws {
    let number = try returned()
    kiosk.world.wait(seconds: 119)
    let back = try reviewer.undo(number)
    #expect(back.status == .awaitingReview)
    #expect(back.heldSlot?.day.description == "2026-11-27")
    #expect(back.marks.isEmpty && back.review?.last == nil)
    #expect(back.review?.rounds.first?.undoneAt == kiosk.world.now)
    let opened = try reviewer.open(number)
    #expect(opened.isOwn && opened.claim?.judgements.contains { !$0.isFit } == true)
    #expect(try kiosk.session.messages().first?.state == .withdrawn)
    try reviewer.settle(.pass, number)
    #expect(kiosk.store.application(number)?.status == .passed)
  }

  @Test(arguments: [121, -1])
  func `after two minutes, or with the clock set back, it is too late`(seconds: Int) throws {
    let number = try returned()
    kiosk.world.wait(seconds: seconds)
    #expect(throws: Refusal.tooLateToUndo) { try reviewer.undo(number) }
    #expect(try kiosk.session.messages().first?.state == .waiting)
  }

  @Test func `a message on its way cannot be called back`() throws {
    let number = try returned()
    let message = try #require(kiosk.session.messages().first)
    try kiosk.store.change(by: "messages") { $0.send(message.begun(at: kiosk.world.now)) }
    #expect(throws: Refusal.tooLateToUndo) { try reviewer.undo(number) }
  }

  @Test func `a place given to somebody else stays theirs`() throws {
    let number = try returned()
    let other = try kiosk.register(.maLan)
    _ = try kiosk.booked(.maLan, by: other)
    #expect(throws: Refusal.undoPlaceTaken) { try reviewer.undo(number) }
    #expect(kiosk.store.application(number)?.status == .returned)
  }

  @Test func `who has applied anew elsewhere is not applied for twice`() throws {
    let number = try kiosk.booked().number
    let seen = try reviewer.open(number).application
    _ = try reviewer.decide(.ineligible(reason: "已有市区户籍"), on: seen, [])
    let other = try kiosk.register(.maLan)
    _ = try kiosk.submitted(.meiMingqiang, by: other)
    #expect(throws: Refusal.undoPersonApplied) { try reviewer.undo(number) }
  }

  @Test func `what the applicant has done since is not undone with it`() throws {
    let number = try kiosk.booked().number
    try reviewer.settle(.pass, number)
    _ = try kiosk.session.book(number, on: SampleKiosk.day("2026-11-30"), .afternoon)
    #expect(throws: Refusal.changedMeanwhile) { try reviewer.undo(number) }
    #expect(
      kiosk.store.application(number)?.heldSlot?.day == SampleKiosk.day("2026-11-30")
    )
    #expect(try kiosk.session.messages().contains { $0.state == .withdrawn } == false)
  }

  @Test func `a colleague cannot undo, the chief can`() throws {
    let number = try returned()
    let colleague = try station.sign("wangfang", "王芳")
    let chief = try station.sign("lisuo", "李所", as: .chief)
    #expect(throws: Refusal.tooLateToUndo) { try colleague.undo(number) }
    #expect(try chief.undo(number).status == .awaitingReview)
  }

  @Test func `a draft of the correction counts for nothing once the return is undone`() throws {
    let number = try returned()
    _ = try kiosk.session.mend(number)
    _ = try reviewer.undo(number)
    #expect(try kiosk.session.draft() == nil)
  }
}

extension Message {
  /// As a deliverer has it in hand.
  fileprivate func begun(at now: Moment) -> Message {
    var message = self
    message.state = .underWay
    message.attempts = 1
    message.notBefore = now.adding(seconds: 300)
    return message
  }
}
