import TestSupport
import Testing

@testable import Casework

struct AuditCheckTests {
  private let kiosk: SampleKiosk
  private let entries: [AuditEntry]

  init() throws {
    kiosk = try SampleKiosk()
    let reviewer = try SampleStation(kiosk).sign("chenjing")
    let number = try kiosk.booked().number
    try reviewer.settle(.pass, number)
    _ = try kiosk.session.book(number, on: SampleKiosk.day("2026-11-30"), .morning)
    _ = try kiosk.session.cancel(number)
    entries = kiosk.store.audit(after: 0, limit: 99)
  }

  private func check(
    _ entries: [AuditEntry],
    _ pageSize: Int = 100,
    note: AuditCheck.Note? = nil
  ) throws -> AuditCheck {
    try AuditCheck(
      MemoryCases(audit: entries),
      kiosk.world.surroundings.fingerprints,
      note: note,
      pageSize: pageSize
    )
  }

  @Test func `what staff and applicants did is in it, and it is whole`() throws {
    #expect(entries.map(\.number) == Array(1...entries.count))
    let own = entries.filter { $0.action == .applicantChanged }.map(\.detail)
    #expect(own == ["submitted", "booked", "rebooked", "cancelled"])
    for size in [1, 2, 3, 100] {
      let found = try check(entries, size)
      #expect(found.fault == nil && found.sound == entries.count && found.last == entries.last)
    }
    #expect(try check([]).sound == 0)
  }

  @Test func `an edited entry is named, whatever was edited`() throws {
    for place in entries.indices {
      let old = entries[place]
      let edits = [
        AuditEvent(at: old.at, by: "other", old.action, subject: old.subject, detail: old.detail),
        AuditEvent(at: old.at, by: old.by, .exported, subject: old.subject, detail: old.detail),
        AuditEvent(at: old.at, by: old.by, old.action, subject: old.subject, detail: "x"),
        AuditEvent(
          at: old.at.adding(seconds: 1),
          by: old.by,
          old.action,
          subject: old.subject,
          detail: old.detail
        ),
      ]
      for edit in edits {
        var forged = entries
        forged[place] = old.saying(edit)
        let found = try check(forged)
        #expect(found.sound == place && found.fault == .wrong(forged[place]))
      }
    }
  }

  @Test func `an edit with its hash made anew breaks the next entry`() throws {
    var forged = entries
    let event = AuditEvent(at: .sample, by: "other", .exported, subject: "")
    forged[1] = try AuditEntry(event, after: entries[0], kiosk.world.surroundings.fingerprints)
    #expect(try check(forged).fault == .wrong(entries[2]))
  }

  @Test func `a deleted, a doubled and two exchanged entries are named`() throws {
    for place in 0..<entries.count - 1 {
      var less = entries
      less.remove(at: place)
      #expect(try check(less).fault == .wrong(entries[place + 1]))
      var more = entries
      more.insert(entries[place], at: place)
      #expect(try check(more).sound == place + 1)
      var exchanged = entries
      exchanged.swapAt(place, place + 1)
      #expect(try check(exchanged).fault == .wrong(entries[place + 1]))
    }
  }

  @Test func `an end cut off or written anew is found by what was noted elsewhere`() throws {
    let last = try #require(entries.last)
    let note = AuditCheck.Note(number: last.number, hash: last.hash)
    let cut = Array(entries.dropLast())
    #expect(try check(entries, note: note).fault == nil)
    #expect(try check(cut).fault == nil)
    #expect(try check(cut, note: note).fault == .notAsNoted)
    let event = AuditEvent(at: last.at, by: "other", last.action, subject: last.subject)
    let fingerprints = kiosk.world.surroundings.fingerprints
    let anew = cut + [try AuditEntry(event, after: cut.last, fingerprints)]
    #expect(try check(anew).fault == nil)
    let found = try check(anew, note: note)
    #expect(found.fault == .notAsNoted && found.sound == cut.count)
  }

  @Test func `two events never give the same bytes`() throws {
    let fingerprints = kiosk.world.surroundings.fingerprints
    let one = AuditEvent(at: .sample, by: "ab", .viewed, subject: "c", detail: "")
    let other = AuditEvent(at: .sample, by: "a", .viewed, subject: "bc", detail: "")
    #expect(
      try AuditEntry(one, after: nil, fingerprints).hash
        != AuditEntry(other, after: nil, fingerprints).hash
    )
  }
}

extension AuditEntry {
  /// Other words under the old hash, as an editor leaves them.
  fileprivate func saying(_ event: AuditEvent) -> AuditEntry {
    AuditEntry(
      number: number,
      at: event.at,
      by: event.by,
      action: event.action,
      subject: event.subject,
      detail: event.detail,
      previous: previous,
      hash: hash
    )
  }
}
