import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// Backups of a store in the middle of a storm.
struct CopiesStormTests {
  @Test func `a backup made during a storm has everything acknowledged before it began`()
    async throws
  {
    let data = DataFolder()
    let copy = DataFolder()
    let back = DataFolder()
    data.segmentBytes = 1 << 20
    _ = try data.open()
    let events = data.path + ".events"
    try FileManager.default.createDirectory(
      atPath: events,
      withIntermediateDirectories: true
    )
    defer { try? FileManager.default.removeItem(atPath: events) }
    let folder = data.folder
    let storm = Task.detached {
      var run = StormRun(
        folder,
        processes: 8,
        seconds: LongForm.isAsked ? 60 : 8,
        kills: LongForm.isAsked ? 600 : 60,
        seed: LongForm.seed(of: "backup"),
        segmentBytes: 1 << 20
      )
      try run.run()
      return run.files
    }
    // One backup after the other, until the storm is over: the last but one was in the midst of it.
    let backup = StoreBackup(
      of: folder,
      into: copy.folder,
      disk: LocalDisk(),
      now: { .sample },
      segmentBytes: 1 << 20
    )
    let until = StormRun.nanoseconds + (LongForm.isAsked ? 50 : 6) * 1_000_000_000
    var began = StormRun.nanoseconds
    var backups = 0
    while StormRun.nanoseconds < until {
      began = StormRun.nanoseconds
      _ = try backup.run()
      backups += 1
    }
    let files = try await storm.value
    _ = try StoreRestore(
      from: copy.path,
      to: back.path,
      replacing: false,
      now: { .sample },
      fingerprint: nil
    ).run()
    _ = try back.open()
    let judge = try Judge(back.path, places: 6)
    #expect(judge.complaints == [])
    let lines = try files.flatMap { file in
      try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    }
    let acknowledged = JudgedHistory(lines).attempts.values.filter {
      $0.outcome == .acknowledged && $0.end < began && $0.kind != "signIn"
    }
    for attempt in acknowledged {
      let found = judge.lines[attempt.id]?.count ?? 0
      #expect(found == attempt.lines, "\(attempt.kind)")
    }
    print("backups:", backups, "lines:", judge.journal.sequence, acknowledged.count)
    #expect(backups > 1)
    #expect(!acknowledged.isEmpty)
    #expect(try Judge(data.path, places: 6).journal.sequence > judge.journal.sequence)
  }
}
