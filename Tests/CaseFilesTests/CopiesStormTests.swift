import Casework
import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import CaseFiles

/// Backups of a store in the middle of a storm.
struct CopiesStormTests {
  @Test func `a backup made during a storm has everything acknowledged before it began`() throws {
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
    // A thread of its own: the tests' common ones may all be busy with other tests.
    let outcome = Mutex<Result<[String], any Error>?>(nil)
    let over = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      var run = StormRun(
        folder,
        processes: 8,
        seconds: LongForm.isAsked ? 60 : 12,
        kills: LongForm.isAsked ? 600 : 60,
        seed: LongForm.seed(of: "backup"),
        segmentBytes: 1 << 20
      )
      let result = Result {
        try run.run()
        return run.files
      }
      outcome.withLock { $0 = result }
      over.signal()
    }
    // One backup after the other in the midst of the storm, until enough was acknowledged.
    let backup = StoreBackup(
      of: folder,
      into: copy.folder,
      disk: LocalDisk(),
      now: { .sample },
      segmentBytes: 1 << 20
    )
    let until = StormRun.nanoseconds + (LongForm.isAsked ? 58 : 11) * 1_000_000_000
    var began = StormRun.nanoseconds
    var backups = 0
    var known = 0
    while StormRun.nanoseconds < until, backups < 3 || known < 200 || LongForm.isAsked {
      known = try Self.acknowledgements(in: events)
      began = StormRun.nanoseconds
      _ = try backup.run()
      backups += 1
    }
    over.wait()
    let files = try #require(try outcome.withLock { try $0?.get() })
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
    #expect(backups > 1)
    #expect(!acknowledged.isEmpty)
    #expect(try Judge(data.path, places: 6).journal.sequence > judge.journal.sequence)
  }

  /// How many attempts the processes have told of as done.
  private static func acknowledgements(in events: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: events).reduce(0) { count, name in
      let text = FileManager.default.contents(atPath: "\(events)/\(name)") ?? Data()
      return count + text.split(separator: 10).count { $0.first == UInt8(ascii: "A") }
    }
  }
}
