import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// The process dies, the power goes, or the disk fails at every single call of every kind of
/// change; what was acknowledged is found afterwards, and the rest is found whole or not at all.
struct CrashTests {
  let script: CaseScript
  /// So small that every few steps a segment begins, a tail becomes a run and runs are merged.
  static let limits: StoreLimits = {
    var limits = StoreLimits.usual
    limits.segmentBytes = 8 << 10
    limits.tailBytes = 64 << 10
    limits.checkpointTransactions = 0
    return limits
  }()

  init() throws { script = try CaseScript() }

  @Test(arguments: [SimulatedDisk.Fault.death, .deathWithin])
  func `death at any call loses nothing acknowledged`(_ fault: SimulatedDisk.Fault) throws {
    try sweep(fault) { disk in disk.restartProcess() }
  }

  @Test(arguments: [SimulatedDisk.Fault.death, .deathWithin], 1...2)
  func `a power cut at any call loses nothing acknowledged`(
    _ fault: SimulatedDisk.Fault,
    _ seed: Int
  ) throws {
    var chance = SeededChance(seed: UInt64(seed))
    try sweep(fault) { disk in disk.cutPower(&chance) }
  }

  @Test(arguments: 1...2)
  func `after a death at any call, what follows survives a power cut`(_ seed: Int) throws {
    var chance = SeededChance(seed: UInt64(seed))
    try sweep(.death, { $0.restartProcess() }, { $0.cutPower(&chance) })
  }

  @Test func `a call that fails is told, and what was acknowledged stays`() throws {
    try sweep(.failure) { disk in
      var chance = SeededChance(seed: 1)
      disk.cutPower(&chance)
    }
  }

  @Test func `after a call that failed everything goes on, unless a flush failed`() throws {
    for call in 1... {
      let disk = SimulatedDisk()
      let store = try open(disk)
      disk.plan(.failure, atCall: call)
      for (index, step) in script.steps.enumerated() {
        do {
          try step(store)
        } catch let failure as SystemFailure where failure.kind == .notDone {
          #expect(
            try script.snapshot(of: store) == script.snapshots[index],
            "call \(call) \(failure)"
          )
          try step(store)
        } catch let failure as SystemFailure where failure.kind == .outcomeUnknown {
          guard store.readOnly != nil else {
            try step(store)
            continue
          }
          #expect(throws: SystemFailure.self) { try store.change(by: "test") { _ in } }
          #expect(throws: SystemFailure.self) { try open(disk) }
          break
        }
        #expect(try script.snapshot(of: store) == script.snapshots[index + 1], "call \(call)")
      }
      if !disk.hasFailed { return }
    }
  }

  /// Plays the script up to the fault, for every call there is, and again after the fault.
  private func sweep(
    _ fault: SimulatedDisk.Fault,
    _ recover: (SimulatedDisk) -> Void,
    _ recoverAgain: ((SimulatedDisk) -> Void)? = nil
  ) throws {
    for call in 1... {
      let disk = SimulatedDisk()
      disk.plan(fault, atCall: call)
      let done = play(on: disk)
      let isOver = !disk.hasFailed
      recover(disk)
      let found = try script.snapshot(of: try open(disk))
      let isWhole = [done, done + 1].contains {
        script.snapshots.indices.contains($0) && script.snapshots[$0] == found
      }
      #expect(isWhole, "\(fault) at call \(call), after step \(done)")
      // The person tries again what was not acknowledged, and goes on to the end.
      let store = try open(disk)
      for step in script.steps[done...] { try step(store) }
      if let recoverAgain { recoverAgain(disk) } else { recover(disk) }
      let last = try script.snapshot(of: try open(disk))
      #expect(last == script.snapshots.last, "\(fault) at call \(call), in the end")
      if isOver { return }
    }
  }

  /// How many steps were acknowledged.
  private func play(on disk: SimulatedDisk) -> Int {
    guard let store = try? open(disk) else { return 0 }
    for (index, step) in script.steps.enumerated() {
      do { try step(store) } catch { return index }
    }
    return script.steps.count
  }

  private func open(_ disk: SimulatedDisk) throws -> FileCaseStore {
    try FileCaseStore(
      folder: StoreFolder(path: "/data"),
      disk: disk,
      now: { .sample },
      lockPatience: .milliseconds(1),
      limits: Self.limits,
      maintenance: .atOnce
    )
  }
}
