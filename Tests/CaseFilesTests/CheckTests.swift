import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// What `juzhu store check` says of a store that is right, and of one in use.
struct CheckTests {
  @Test func `a clean store has no findings`() throws {
    let report = try CheckSample().check(quota: Quota())
    #expect(report.findings == [] && report.worst == nil && !report.isIncomplete)
    #expect(report.applications == 2 && report.accounts == 2)
  }

  @Test func `every change of the script leaves a clean store`() throws {
    let data = DataFolder()
    let store = try data.open()
    for step in try CaseScript().steps {
      try step(store)
      let check = StoreCheck(folder: data.folder, disk: data.disk, now: .sample, fingerprints: nil)
      // The script puts the application without its papers.
      #expect(check.run().findings.filter { $0.kind != .attachmentMissing } == [])
    }
  }

  @Test(arguments: ApplicationStatus.allCases)
  func `every status that an application can reach is clean`(status: ApplicationStatus) throws {
    let data = DataFolder()
    let kiosk = try SampleKiosk()
    let application = try kiosk.application(in: status)
    try data.open().change(by: "test") { change in
      change.put(kiosk.session.account)
      change.put(application)
    }
    let check = StoreCheck(folder: data.folder, disk: data.disk, now: .sample, fingerprints: nil)
    let report = check.run()
    #expect(report.findings.filter { $0.kind != .attachmentMissing } == [])
    #expect(report.statuses == [status: 1])
  }

  @Test func `a mere copy without lock and run is clean, and nothing is written there`() throws {
    let sample = try CheckSample()
    for name in ["lock", "run"] {
      try FileManager.default.removeItem(atPath: "\(sample.data.path)/\(name)")
    }
    let before = sample.data.everything()
    #expect(sample.findings() == [])
    #expect(sample.data.everything() == before)
  }

  @Test func `progress tells every byte of the journal`() throws {
    let sample = try CheckSample()
    var told: [Int] = []
    let check = StoreCheck(
      folder: sample.data.folder,
      disk: sample.data.disk,
      now: .sample,
      fingerprints: nil
    )
    _ = check.run { phase, done, total in
      if phase == .journal { told += [done, total] }
    }
    #expect(told == [sample.data.segmentBytes, sample.data.segmentBytes])
  }

  @Test func `a line being written just now is no finding while the store is in use`() throws {
    let sample = try CheckSample()
    let path = "\(sample.data.path)/\(CheckSample.journal)"
    let line = try sample.data.lines().joined(separator: "\n").utf8.count + 1
    try sample.data.damage(path) { $0[line] = UInt8(ascii: "{") }
    #expect(
      sample.findings() == [
        "warning torn-tail \(CheckSample.journal):\(try sample.data.lines().count):1"
      ]
    )
    let data = sample.data.folder.segment(1)
    let writer = Thread {
      // Within the time in which a check looks again.
      usleep(30_000)
      let file = open(data, O_WRONLY)
      pwrite(file, "\"", 1, off_t(line + 1))
      close(file)
    }
    writer.start()
    #expect(sample.findings() == [])
  }

  @Test func `a folder that is none is damage, not a crash`() {
    let check = StoreCheck(folder: "/nonexistent/store", now: .sample, fingerprints: nil)
    #expect(check.run().findings.map(CheckSample.short) == ["damage unreadable ."])
  }
}
