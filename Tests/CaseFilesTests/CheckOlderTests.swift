import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// Stores from before the stations' side was kept.
struct CheckOlderTests {
  private let sample: CheckSample

  init() throws {
    sample = try CheckSample()
    try sample.edit { lines in
      for place in lines.indices {
        var line = EditedLine(lines[place])
        line.makeOlder()
        lines[place] = line.text
      }
    }
    // What is derived knows the keys that were taken out, and is made anew.
    try FileManager.default.removeItem(atPath: sample.data.folder.control)
  }

  @Test func `a journal from before the review desk is clean`() throws {
    #expect(try !sample.data.lines().contains { $0.contains("auditEntry") || $0.contains("b/") })
    #expect(sample.findings() == [])
  }

  @Test func `it goes on with the keys of today, each application from its next change on`() throws
  {
    let store = try sample.data.open()
    let station = try SampleStation(store, world: sample.visit.world)
    let reviewer = try station.sign("zhouli", "周立")
    try reviewer.settle(.pass, sample.booked.number)
    #expect(sample.findings() == [])
    let (street, address) = (SampleOffice.street, "大学路23号")
    let atHome = try store.applications(atHome: street, address: address)
    #expect(atHome == [sample.booked.number])
    let outbox = try store.outbox(until: .sample.adding(seconds: 3600), limit: 9)
    #expect(outbox.map(\.id) == ["\(sample.booked.number.text)-3"])
  }
}
