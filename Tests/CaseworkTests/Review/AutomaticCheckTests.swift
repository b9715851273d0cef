import Casework
import TestSupport
import Testing

@Suite("What is looked up about a case")
struct AutomaticCheckTests {
  private let kiosk: SampleKiosk
  private let reviewer: StaffSession

  init() throws {
    kiosk = try SampleKiosk()
    reviewer = try SampleStation(kiosk).sign("chenjing")
  }

  @Test func `of a case in order everything is fine`() throws {
    let checks = try reviewer.checks(of: kiosk.booked())
    #expect(checks.count == 9)
    #expect(checks.allSatisfy { $0.outcome == .fine })
    #expect(checks.contains(.age(years: 38, lacksGuardian: false)))
    #expect(
      checks.contains(.halfYear(earliest: SampleKiosk.day("2025-09-01"), isTooEarly: false))
    )
  }

  @Test func `what the person has applied for before is named`() throws {
    let past = try kiosk.application(in: .cancelled).number
    let application = try kiosk.booked()
    #expect(
      try reviewer.checks(of: application).contains(.samePerson(live: [], past: [past]))
    )
  }

  @Test func `others at the same address are named, the person's own are not`() throws {
    _ = try kiosk.application(in: .cancelled)
    let neighbour = try kiosk.submitted(.maLan).number
    let application = try kiosk.booked()
    let checks = try reviewer.checks(of: application)
    #expect(checks.contains(.sameHome([neighbour])))
    #expect(checks.filter { $0.outcome != .fine }.allSatisfy { $0.outcome == .notable })
  }

  @Test func `a page that the store has lost or cut short is named`() throws {
    let application = try kiosk.booked()
    let page = try #require(application.documents.pages(of: "lease").first)
    try kiosk.store.keepDocument([1, 2, 3], page.fingerprint)
    let checks = try reviewer.checks(of: application)
    let lost = checks.compactMap { check in
      if case .unreadable(let pages) = check { return pages } else { return nil }
    }
    #expect(lost.joined().map(\.material) == ["lease"])
    #expect(lost.joined().map(\.place) == [1])
    #expect(checks.map(\.outcome).max() == .wrong)
  }

  @Test func `the half-year and the age are those of the day of submission`() throws {
    var draft = try kiosk.completeDraft()
    draft.answers.registeredOn = "2026-05-23"
    let application = try kiosk.session.submit(draft)
    kiosk.world.wait(seconds: 400 * 86_400)
    let checks = try reviewer.checks(of: application)
    #expect(checks.contains(.age(years: 38, lacksGuardian: false)))
    #expect(
      checks.contains(.halfYear(earliest: SampleKiosk.day("2026-11-23"), isTooEarly: false))
    )
  }
}
