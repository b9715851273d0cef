import Casework
import TestSupport
import Testing

@Suite("Deciding a case")
struct DecidingTests {
  private let kiosk: SampleKiosk
  private let station: SampleStation
  private let reviewer: StaffSession

  init() throws {
    kiosk = try SampleKiosk()
    station = try SampleStation(kiosk)
    reviewer = try station.sign("chenjing")
  }

  private static let address = Mark.Item.answer(.homeAddress)
  private static let slot = Slot(
    station: SampleOffice.station,
    day: SampleKiosk.day("2026-11-27"),
    half: .morning
  )

  @Test func `a return marks what is wrong, keeps it in the round and frees the place`() throws {
    let number = try kiosk.booked().number
    let returned = try reviewer.settle(
      .giveBack(lateReason: nil),
      number,
      faults: [Self.address: "请写明室号", .material("lease"): "缺少签字盖章页"]
    )
    #expect(returned.status == .returned)
    #expect(returned.marks.map(\.item) == [Self.address, .material("lease")])
    #expect(returned.review?.rounds.map(\.marks) == [returned.marks])
    #expect(kiosk.store.booked(Self.slot) == 0)
    #expect(kiosk.store.claim(of: number) == nil)
  }

  @Test func `nothing is decided against a revision that was not looked at`() throws {
    let number = try kiosk.booked().number
    let seen = try reviewer.open(number).application
    _ = try kiosk.session.book(number, on: SampleKiosk.day("2026-11-30"), .morning)
    #expect(throws: Refusal.changedMeanwhile) {
      try reviewer.decide(.pass, on: seen, reviewer.judgements(of: seen))
    }
    #expect(kiosk.store.application(number)?.status == .awaitingReview)
    #expect(kiosk.store.application(number)?.review == nil)
  }

  @Test func `of two reviewers with the same case one decides`() throws {
    let number = try kiosk.booked().number
    let other = try station.sign("wangfang", "王芳")
    let seen = try reviewer.open(number).application
    let second = try other.open(number)
    #expect(!second.isOwn && second.claim?.by == reviewer.member.name)
    #expect(throws: Refusal.claimLost) {
      try other.decide(.pass, on: second.application, other.judgements(of: second.application))
    }
    let passed = try reviewer.decide(.pass, on: seen, reviewer.judgements(of: seen))
    #expect(passed.status == .passed)
    #expect(throws: Refusal.self) {
      try reviewer.decide(.pass, on: seen, reviewer.judgements(of: seen))
    }
  }

  @Test func `a return needs every item judged, and something to correct`() throws {
    let seen = try reviewer.open(kiosk.booked().number).application
    let all = reviewer.judgements(of: seen)
    #expect(throws: Refusal.notJudged([all[3].item])) {
      try reviewer.decide(.giveBack(lateReason: nil), on: seen, all.filter { $0 != all[3] })
    }
    #expect(throws: Refusal.nothingToCorrect) {
      try reviewer.decide(.giveBack(lateReason: nil), on: seen, all)
    }
    #expect(throws: Refusal.reasonMissing) {
      let blank = reviewer.judgements(of: seen, faults: [Self.address: "  "])
      try reviewer.decide(.giveBack(lateReason: nil), on: seen, blank)
    }
    #expect(throws: Refusal.faultTooLong(limit: Judgement.longestText)) {
      let long = String(repeating: "长", count: 201)
      let judged = reviewer.judgements(of: seen, faults: [Self.address: long])
      try reviewer.decide(.giveBack(lateReason: nil), on: seen, judged)
    }
  }

  @Test func `a pass needs everything judged and in order`() throws {
    let seen = try reviewer.open(kiosk.booked().number).application
    let all = reviewer.judgements(of: seen)
    #expect(throws: Refusal.notJudged(all.dropFirst(2).map(\.item))) {
      try reviewer.decide(.pass, on: seen, Array(all.prefix(2)))
    }
    #expect(throws: Refusal.faultsFound([Self.address])) {
      let faulty = reviewer.judgements(of: seen, faults: [Self.address: "请写明室号"])
      try reviewer.decide(.pass, on: seen, faulty)
    }
  }

  @Test func `of two ticks of one item the last counts`() throws {
    let seen = try reviewer.open(kiosk.booked().number).application
    let all = reviewer.judgements(of: seen)
    let passed = try reviewer.decide(.pass, on: seen, [Judgement(Self.address, fault: "?")] + all)
    #expect(passed.review?.last?.judgements == all)
  }

  @Test func `somebody not eligible is told why`() throws {
    let seen = try reviewer.open(kiosk.booked().number).application
    #expect(throws: Refusal.reasonMissing) {
      try reviewer.decide(.ineligible(reason: " "), on: seen, [])
    }
    let decided = try reviewer.decide(.ineligible(reason: "已有市区户籍"), on: seen, [])
    #expect(decided.status == .ineligible)
    #expect(decided.marks.map(\.reason) == ["已有市区户籍"])
    #expect(kiosk.store.booked(Self.slot) == 0)
  }

  @Test func `the message waits two minutes and is the one that was shown`() throws {
    let seen = try reviewer.open(kiosk.booked().number).application
    let shown = reviewer.message(of: .giveBack(lateReason: nil), on: seen, faults: 1)
    let judged = reviewer.judgements(of: seen, faults: [Self.address: "请写明室号"])
    _ = try reviewer.decide(.giveBack(lateReason: nil), on: seen, judged)
    let message = try #require(kiosk.session.messages().first)
    #expect(message.text == shown?.text && message.text.contains("有1处需修改"))
    #expect(message.notBefore == kiosk.world.now.adding(seconds: 120))
    #expect(kiosk.store.outbox(until: kiosk.world.now, limit: 9).map(\.id) != [message.id])
  }

  @Test func `what was in order before and has not changed is returned only by the chief`() throws {
    let number = try kiosk.booked().number
    try reviewer.settle(.giveBack(lateReason: nil), number, faults: [Self.address: "请写明室号"])
    _ = try kiosk.mended(number) { $0.answers.homeAddress = "大学路23号1室" }
    _ = try kiosk.session.book(number, on: SampleKiosk.day("2026-11-27"), .morning)
    let late = [Mark.Item.answer(.mobile): "无法接通", Self.address: "请写明幢号"]
    #expect(throws: Refusal.needsChief([.answer(.mobile)])) {
      try reviewer.settle(.giveBack(lateReason: "上次漏看"), number, faults: late)
    }
    try reviewer.release(number)
    let chief = try station.sign("lisuo", "李所", as: .chief)
    #expect(throws: Refusal.needsChief([.answer(.mobile)])) {
      try chief.settle(.giveBack(lateReason: nil), number, faults: late)
    }
    let returned = try chief.settle(.giveBack(lateReason: "上次漏看"), number, faults: late)
    #expect(returned.review?.last?.lateReason == "上次漏看")
  }

  @Test func `what the applicant has changed may be returned by anybody`() throws {
    let number = try kiosk.booked().number
    try reviewer.settle(.giveBack(lateReason: nil), number, faults: [Self.address: "请写明室号"])
    _ = try kiosk.mended(number) { $0.answers.mobile = "13800138009" }
    _ = try kiosk.session.book(number, on: SampleKiosk.day("2026-11-27"), .morning)
    let faults = [Mark.Item.answer(.mobile): "无法接通", Self.address: "仍未写明室号"]
    let returned = try reviewer.settle(.giveBack(lateReason: nil), number, faults: faults)
    #expect(returned.marks.count == 2 && returned.review?.last?.lateReason == nil)
  }
}
