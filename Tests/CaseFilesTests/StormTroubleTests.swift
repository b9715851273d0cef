import Foundation
import Glibc
import TestSupport
import Testing

@testable import CaseFiles

/// Processes at work on a real disk that says no for a second: none of them ends, none believes
/// the store damaged, and all go on.
struct StormTroubleTests {
  let data = DataFolder()

  @Test(arguments: StormTrouble.allCases)
  func `processes go on when the disk says yes again`(_ trouble: StormTrouble) throws {
    _ = try data.open()
    try FileManager.default.createDirectory(
      atPath: data.path + ".events",
      withIntermediateDirectories: true
    )
    let start = StormRun.nanoseconds
    let words = (1...3).map { worker in
      [data.path, "\(worker)", "\(start)", "\(start + 6_000_000_000)", "\(worker)", "16777216"]
    }
    let processes = try words.compactMap { words in
      try trouble.start(words, in: data.path, to: "\(data.path).events/\(words[1])")
    }
    guard processes.count == 3 else {
      return print("left out, since nobody else may run the programs here: \(trouble)")
    }
    wait(until: start + 2_000_000_000)
    #expect(trouble.begin(processes, data.path))
    let began = StormRun.nanoseconds
    wait(until: began + 1_000_000_000)
    let ended = StormRun.nanoseconds
    #expect(trouble.end(processes, data.path))
    for process in processes {
      var status: Int32 = 0
      #expect(waitpid(process, &status, 0) == process && status == 0, "exit \(status)")
    }
    trouble.leave(data.path)
    let history = try judge()
    let failed = history.attempts.values.count {
      $0.outcome != .acknowledged && began...ended ~= $0.start && $0.lines == 0
    }
    let later = history.attempts.values.count {
      $0.outcome == .acknowledged && $0.start > ended && $0.lines > 0
    }
    #expect(failed > 0 && later > 0, "\(failed) failed, \(later) done later")
  }

  private func judge() throws -> JudgedHistory {
    _ = try data.open()
    let judge = try Judge(data.path, places: 6)
    let events = try (1...3).flatMap { worker in
      try String(contentsOfFile: "\(data.path).events/\(worker)", encoding: .utf8)
        .split(separator: "\n")
    }
    var history = JudgedHistory(events)
    history.compare(with: judge)
    #expect(judge.complaints.isEmpty)
    #expect(history.complaints.isEmpty)
    return history
  }

  private func wait(until end: UInt64) {
    while StormRun.nanoseconds < end { usleep(10_000) }
  }
}
