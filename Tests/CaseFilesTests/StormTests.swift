import Casework
import Foundation
import Glibc
import TestSupport
import Testing

@testable import CaseFiles

/// Processes that register, fill in, submit, book, move, cancel, withdraw and decide at random, on
/// wrong clocks, killed and stopped at random; judged from outside.
struct StormTests {
  @Test func `a storm loses nothing acknowledged and breaks no rule`() throws {
    let data = DataFolder()
    let run = try storm(
      data,
      processes: LongForm.count("STORM_PROCESSES", short: 8, long: 32),
      seconds: LongForm.count("STORM_SECONDS", short: 20, long: 600),
      kills: LongForm.count("STORM_KILLS", short: 310, long: 20_000)
    )
    let judge = try Judge(data.path, places: 6)
    var history = JudgedHistory(try Self.events(of: run))
    history.compare(with: judge)
    history.compareDrafts(data.path, accounts: judge.cases.accounts.keys)
    #expect(judge.complaints.isEmpty)
    #expect(history.complaints.isEmpty)
    #expect(run.exits.isSubset(of: [0, SIGKILL]), "\(run.exits)")
    #expect(run.killed >= run.kills * 9 / 10 && run.holdersKilled > 0 && run.holdersStopped > 0)
    print(
      "storm: \(run.killed) kills (\(run.holdersKilled) of holders), \(run.holdersStopped) stops,",
      "\(judge.journal.sequence) lines, \(judge.journal.segment) segments,",
      "runs up to \(judge.index.upto) in \(judge.index.runs) files,",
      "\(judge.cases.decisions) decisions, \(judge.cases.desk.undone) taken back,",
      "\(judge.cases.desk.entries) entries of the audit, \(history.attempts.count) attempts:",
      (Self.kinds + ["accept", "complete", "takeOver", "keep", "note", "release", "closeDay"]).map {
        "\($0) \(history.count($0, .acknowledged))/\(history.count($0, .notDone))"
      }.joined(separator: ", ")
    )
    #expect(judge.index.upto > judge.journal.sequence / 2 && judge.journal.segment > 1)
    for kind in Self.kinds {
      #expect(history.count(kind, .acknowledged) > 0, "nobody ever did \(kind)")
    }
    for kind in ["decide", "submit", "undo"] {
      #expect(history.count(kind, .notDone) > 0, "nobody was refused \(kind)")
    }
    #expect(judge.cases.desk.entries > 0)
    #expect(judge.cases.highest.values.max() == 6, "no half day was ever full")
    #expect(try data.open().applicationCount() == judge.cases.applications.count)
  }

  /// What is done at least once in the shortest storm.
  private static let kinds = [
    "register", "draft", "submit", "book", "cancelBooking", "withdraw", "mend", "setUp",
    "addStaff", "staffIn", "newPassword", "open", "decide", "undo", "checkIn", "deliver",
  ]

  private func storm(
    _ data: DataFolder,
    processes: Int,
    seconds: Int,
    kills: Int
  ) throws -> StormRun {
    _ = try data.open()
    try FileManager.default.createDirectory(
      atPath: data.path + ".events",
      withIntermediateDirectories: true
    )
    var run = StormRun(
      data.folder,
      processes: processes,
      seconds: Double(seconds),
      kills: kills,
      seed: LongForm.seed(of: "storm"),
      segmentBytes: 512 << 10
    )
    try run.run()
    // Whoever opens it next seals what the last kill has torn.
    _ = try data.open()
    return run
  }

  private static func events(of run: StormRun) throws -> [Substring] {
    try run.files.flatMap { file in
      try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    }
  }
}
