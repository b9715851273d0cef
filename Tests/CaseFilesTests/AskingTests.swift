import Casework
import Glibc
import TestSupport
import Testing

@testable import CaseFiles

/// Asking twice, and asking for what the disk has no room for.
struct AskingTests {
  let disk = SimulatedDisk()
  let script: CaseScript

  init() throws { script = try CaseScript() }

  @Test func `what is asked for twice under one name is done once, also by another process`() throws
  {
    let account = script.account
    let ask: (FileCaseStore, Int) throws -> Int = { store, answer in
      try store.change(by: "test", request: "once") { change in
        change.put(account)
        change.put(script.failedOnce, of: try UserName("answer\(answer)"))
        return answer
      }
    }
    let store = try disk.openStore()
    #expect(try ask(store, 1) == 1)
    #expect(try ask(store, 2) == 1)
    disk.cutPower(keeping: 0)
    #expect(try ask(try disk.openStore(), 3) == 1)
    #expect(try store.signInAttempts(of: UserName("answer2")) == SignInAttempts())
  }

  @Test func `with little room left nobody can submit, and all else goes on`() throws {
    let store = try disk.openStore()
    for step in script.steps[..<3] { try step(store) }
    disk.state.withLock { $0.freeBytes = 1 << 20 }
    let failure = #expect(throws: SystemFailure.self) { try script.steps[3](store) }
    #expect(failure?.errno == ENOSPC && failure?.kind == .notDone)
    disk.state.withLock { $0.freeBytes = 1 << 40 }
    try script.steps[3](store)
    disk.state.withLock { $0.freeBytes = 1 << 20 }
    for step in script.steps[4...] { try step(store) }
    #expect(try script.snapshot(of: store) == script.snapshots.last)
  }
}
