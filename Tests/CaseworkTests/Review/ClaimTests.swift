import Casework
import TestSupport
import Testing

@Suite("Having a case in hand")
struct ClaimTests {
  private let kiosk: SampleKiosk
  private let first: StaffSession
  private let second: StaffSession
  private let chief: StaffSession
  private let number: ApplicationNumber

  init() throws {
    kiosk = try SampleKiosk()
    let station = try SampleStation(kiosk)
    first = try station.sign("chenjing")
    second = try station.sign("wangfang", "王芳")
    chief = try station.sign("lisuo", "李所", as: .chief)
    number = try kiosk.booked().number
  }

  @Test func `whoever opens it first has it, and the other sees who`() throws {
    #expect(try first.open(number).isOwn)
    let opened = try second.open(number)
    #expect(!opened.isOwn && opened.claim?.byName.text == "陈静")
    #expect(try second.holder(of: number)?.by == first.member.name)
  }

  @Test(arguments: [(899, false), (900, true), (-900, true)])
  func `it is free after fifteen minutes, and with the clock set back`(
    seconds: Int,
    isFree: Bool
  ) throws {
    _ = try first.open(number)
    kiosk.world.wait(seconds: seconds)
    #expect(try (second.holder(of: number) == nil) == isFree)
    #expect(try second.open(number).isOwn == isFree)
  }

  @Test func `each tick keeps it alive`() throws {
    let seen = try first.open(number).application
    kiosk.world.wait(seconds: 600)
    try first.keep(first.judgements(of: seen), of: number)
    kiosk.world.wait(seconds: 600)
    #expect(try !second.open(number).isOwn)
  }

  @Test func `laid back, it is free at once, and the ticks stay for the next`() throws {
    let seen = try first.open(number).application
    let ticks = Array(first.judgements(of: seen).prefix(3))
    try first.keep(ticks, of: number)
    try first.release(number)
    let opened = try second.open(number)
    #expect(opened.isOwn && opened.claim?.judgements == ticks)
    #expect(throws: Refusal.claimLost) { try first.keep([], of: number) }
    try first.release(number)
    #expect(try second.holder(of: number)?.by == second.member.name)
  }

  @Test func `the chief takes it over with the ticks made so far`() throws {
    let seen = try first.open(number).application
    let ticks = Array(first.judgements(of: seen).prefix(2))
    try first.keep(ticks, of: number)
    #expect(throws: Refusal.notAllowed) { try second.takeOver(number) }
    #expect(try chief.takeOver(number).judgements == ticks)
    #expect(throws: Refusal.claimLost) {
      try first.decide(.pass, on: seen, first.judgements(of: seen))
    }
  }

  @Test func `a decided case is in nobody's hand and cannot be taken`() throws {
    try first.settle(.pass, number)
    #expect(try second.open(number).claim == nil)
    #expect(throws: Refusal.notPossible(in: .passed)) { try chief.takeOver(number) }
  }

  @Test func `looking only takes nothing in hand`() throws {
    let kiosk = try SampleKiosk()
    let station = try SampleStation(kiosk)
    let booked = try kiosk.booked().number
    let reader = try station.sign("zhidu", "只读", as: .reader)
    #expect(try reader.open(booked).claim == nil)
    #expect(kiosk.store.lastAudit()?.action == .viewed)
  }
}
