import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// Another process comes just when it must not; the lock that keeps it out is given to it all the
/// same, and then something must be lost. The writer's lock is in `MutationTests`.
///
/// Two locks only save time: two who flush at once flush the same, and who prepares a segment takes
/// away what another has begun.
struct LockTests {
  let disk = SimulatedDisk()
  let script: CaseScript

  init() throws { script = try CaseScript() }

  @Test func `two that merge the same runs lose the index without their lock`() throws {
    #expect(try !isIndexLostByMerging())
    let other = try LockTests()
    other.disk.state.withLock { $0.mutation.site = "flock lock/compact" }
    #expect(try other.isIndexLostByMerging())
  }

  /// Two processes of which one writes a run of eight while the other wants to.
  private func isIndexLostByMerging() throws -> Bool {
    let (one, other) = (try open(), try open())
    for round in 0..<8 {
      try put(round, by: one)
      try one.checkpointIfDue(always: true)
    }
    interrupt("pwrite 2-index/run-#-#.tmp") { other.maintain(isIdle: false) }
    one.maintain(isIdle: false)
    disk.restartProcess()
    return try disk.hasLostIndex || !isAllThere(8, in: try open()) || disk.hasLostIndex
  }

  private func interrupt(_ site: DiskMutation.Site, _ body: @escaping @Sendable () -> Void) {
    disk.state.withLock { $0.interruption = (site, body) }
  }

  private func name(_ round: Int) throws -> UserName { try UserName("person\(round)") }

  private func put(_ round: Int, by store: FileCaseStore) throws {
    let name = try name(round)
    try store.change(by: "test") { $0.put(script.failedOnce, of: name) }
  }

  private func isAllThere(_ count: Int, in store: FileCaseStore) -> Bool {
    (0..<count).allSatisfy { round in
      (try? store.signInAttempts(of: name(round))) == script.failedOnce
    }
  }

  private func open() throws -> FileCaseStore {
    try FileCaseStore(
      folder: StoreFolder(path: "/data"),
      disk: disk,
      now: { .sample },
      lockPatience: .milliseconds(1),
      limits: CrashTests.limits,
      maintenance: .none
    )
  }
}
