import Casework
import Synchronization
import TestSupport
import Testing

@testable import CaseFiles

/// The clock is only shown: what came later counts, whatever time it was.
struct ClockTests {
  @Test(arguments: [[0, -100_000_000, 100_000_000], [0, 0, 0], [500_000_000, 1, -500_000_000]])
  func `the last change counts, and all are in their order, on a clock that jumps`(
    _ jumps: [Int]
  ) throws {
    let data = DataFolder()
    let script = try CaseScript()
    let clock = Mutex(Moment.sample)
    let store = try FileCaseStore(
      folder: data.path,
      segmentBytes: 8 << 10,
      now: { clock.withLock { $0 } },
      lockPatience: .seconds(5)
    )
    let steps = [script.steps[0], script.steps[3], script.steps[6], script.steps[8]]
    for (index, step) in steps.enumerated() {
      clock.withLock { $0 = Moment.sample.adding(seconds: jumps[index % jumps.count]) }
      try step(store)
    }
    let last = try store.application(script.application.number)
    #expect(last?.revision == 3)
    #expect(try data.open().application(script.application.number) == last)
    let judge = try Judge(data.path)
    #expect(judge.complaints.allSatisfy { $0.contains("3-attachments") })
    #expect(judge.journal.sequence == steps.count)
  }
}
