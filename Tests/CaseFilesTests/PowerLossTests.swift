import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// The power goes at every call of the script, and whatever the disk has kept of what was not
/// flushed, nothing acknowledged is missing; then it goes again three steps later.
struct PowerLossTests {
  let script: CaseScript

  init() throws { script = try CaseScript() }

  @Test(arguments: [SimulatedDisk.Fault.death, .deathWithin])
  func `whatever a power cut leaves of loose pieces, nothing acknowledged is lost`(
    _ fault: SimulatedDisk.Fault
  ) throws {
    let most = LongForm.count("POWER_STATES_A_CALL", short: 4, long: 128)
    var chance = SeededChance(seed: LongForm.seed(of: "power loss"))
    var states = 0
    for call in 1... {
      let (disk, _, isOver) = played(to: call, fault)
      let pieces = disk.looseCount
      // All subsets when they are few; otherwise all or nothing of it, and chance.
      let masks =
        pieces < 12 && 1 << pieces <= most
        ? (0..<UInt64(1 << pieces)).map { $0 }
        : [0, .max] + (2..<most).map { _ in UInt64.random(in: 0...UInt64.max, using: &chance) }
      for mask in masks {
        try check(call, fault, mask, again: UInt64.random(in: 0...UInt64.max, using: &chance))
      }
      states += 2 * masks.count
      if isOver { break }
    }
    print("power loss: \(states) states")
    #expect(states >= 500)
  }

  private func check(
    _ call: Int,
    _ fault: SimulatedDisk.Fault,
    _ mask: UInt64,
    again: UInt64
  ) throws {
    let (disk, done, _) = played(to: call, fault)
    disk.cutPower(keeping: mask)
    let store = try disk.openStore()
    let found = try script.snapshot(of: store)
    let isWhole = [done, done + 1].contains {
      script.snapshots.indices.contains($0) && script.snapshots[$0] == found
    }
    #expect(isWhole, "call \(call), kept \(mask), after step \(done)")
    let next = min(done + 3, script.steps.count)
    for step in script.steps[done..<next] { try step(store) }
    disk.cutPower(keeping: again)
    #expect(
      try script.snapshot(of: try disk.openStore()) == script.snapshots[next],
      "call \(call), kept \(mask), then \(again)"
    )
  }

  /// A disk on which the script was played until the process died at a call, how many steps were
  /// acknowledged, and whether the script was over before.
  private func played(
    to call: Int,
    _ fault: SimulatedDisk.Fault
  ) -> (disk: SimulatedDisk, done: Int, isOver: Bool) {
    let disk = SimulatedDisk()
    disk.plan(fault, atCall: call)
    let done = script.play(on: disk)
    return (disk, done, !disk.hasFailed)
  }
}

extension CaseScript {
  /// Plays the steps in one process until one fails; how many were acknowledged.
  func play(on disk: SimulatedDisk) -> Int {
    guard let store = try? disk.openStore() else { return 0 }
    for (index, step) in steps.enumerated() {
      do { try step(store) } catch { return index }
    }
    return steps.count
  }
}
