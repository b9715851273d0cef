import Casework
import Glibc
import TestSupport
import Testing

@testable import CaseFiles

/// Every single call, also those that only look, fails once with every error there is; the store
/// says so, has kept what it acknowledged, and goes on when the cause is gone.
struct CallFailureTests {
  static let errors = [EIO, ENOSPC, EMFILE, EACCES, EROFS, EINTR]
  let script: CaseScript

  init() throws { script = try CaseScript() }

  @Test func `whatever call fails however, the form is kept and the store goes on`() throws {
    // The short form gives each call as many errors in turn as it takes; the long one all of them.
    let least = LongForm.isAsked ? Int.max : 600
    var injected = 0
    for round in 0..<Self.errors.count where injected < least {
      for call in 1... {
        let errno = Self.errors[(call + round * 7) % Self.errors.count]
        let disk = SimulatedDisk()
        disk.plan(errno: errno, atAnyCall: call)
        try play(on: disk, "call \(call), errno \(errno)")
        if !disk.hasFailed { break }
        injected += 1
      }
    }
    print("call failures: \(injected) injected")
    #expect(injected >= 600)
  }

  /// Plays to the end; a step that fails is repeated, as a person would.
  private func play(on disk: SimulatedDisk, _ what: String) throws {
    var store = try opened(disk)
    var done = 0
    while done < script.steps.count {
      do {
        try script.steps[done](store)
        done += 1
      } catch let failure as SystemFailure {
        #expect(disk.hasFailed, "\(what): \(failure)")
        if failure.kind == .outcomeUnknown, store.readOnly != nil {
          // A flush has failed: only a restart of the machine helps, and that loses nothing.
          disk.cutPower(keeping: UInt64(done))
          store = try disk.openStore()
        } else {
          let found = try script.snapshot(of: store)
          let isKept = found == script.snapshots[done] || failure.kind == .outcomeUnknown
          #expect(isKept, "\(what) in step \(done): \(failure)")
        }
      }
    }
    for store in [store, try opened(disk)] {
      let found = try (try? script.snapshot(of: store)) ?? script.snapshot(of: store)
      #expect(found == script.snapshots.last, "\(what), in the end")
    }
  }

  /// Opens the store, the second time when the first call to fail was one of the opening; after a
  /// flush has failed, when the machine was started anew.
  private func opened(_ disk: SimulatedDisk) throws -> FileCaseStore {
    if let store = try? disk.openStore() { return store }
    do {
      return try disk.openStore()
    } catch let failure as SystemFailure where failure.asksForRestart {
      disk.cutPower(keeping: 0)
      return try disk.openStore()
    }
  }
}
