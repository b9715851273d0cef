import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// The process dies, the power goes, or the disk fails at every call of a copy.
struct CopiesCrashTests {
  let script: CaseScript
  static let data = StoreFolder(path: "/data")
  static let copy = StoreFolder(path: "/copy")
  static let back = StoreFolder(path: "/back")

  init() throws { script = try CaseScript() }

  private func open(_ disk: SimulatedDisk, _ folder: StoreFolder) throws -> FileCaseStore {
    try FileCaseStore(
      folder: folder,
      disk: disk,
      now: { .sample },
      lockPatience: .milliseconds(1),
      segmentBytes: 8 << 10
    )
  }

  private func backup(_ disk: SimulatedDisk) throws -> CopyReport {
    try StoreBackup(
      of: Self.data,
      into: Self.copy,
      disk: disk,
      now: { .sample },
      segmentBytes: 8 << 10
    ).run()
  }

  private func restore(_ disk: SimulatedDisk, replacing: Bool = false) throws {
    _ = try StoreRestore(
      from: Self.copy,
      to: Self.back,
      replacing: replacing,
      disk: disk,
      now: { .sample }
    ).run()
  }

  /// The bytes of everything in the store but what is derived.
  private func content(of disk: SimulatedDisk) -> [String: [UInt8]] {
    disk.state.withLock { state in
      state.names.reduce(into: [:]) { result, entry in
        let parts = entry.key.split(separator: "/")
        guard parts.first == "data", parts.count > 1, !["run", "lock"].contains(parts[1]) else {
          return
        }
        result[entry.key] = state.files[entry.value]?.bytes ?? []
      }
    }
  }

  private func filled(_ steps: Int) throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    let store = try open(disk, Self.data)
    for step in script.steps[..<steps] { try step(store) }
    disk.restartProcess()
    return disk
  }

  /// Interrupts a backup at every call; whatever can be restored then is whole.
  private func sweep(
    _ fault: SimulatedDisk.Fault,
    over earlier: Int?,
    _ recover: (SimulatedDisk) -> Void
  ) throws {
    for call in 1... {
      let disk = try filled(earlier ?? 11)
      if let earlier {
        _ = try backup(disk)
        let store = try open(disk, Self.data)
        for step in script.steps[earlier...] { try step(store) }
        disk.restartProcess()
      }
      let before = content(of: disk)
      disk.plan(fault, atCall: call)
      let isDone = (try? backup(disk)) != nil
      let isOver = !disk.hasFailed
      recover(disk)
      #expect(content(of: disk) == before, "\(fault) at \(call): the source has changed")
      do {
        try restore(disk)
        let found = try script.snapshot(of: open(disk, Self.back))
        let isOld = earlier.map { Self.isSame(found, script.snapshots[$0], draft: false) } ?? false
        // Drafts that are no more go last, when the backup is whole already.
        let isWhole = Self.isSame(found, script.snapshots[11], draft: isDone)
        #expect(isWhole || (isOld && !isDone), "\(fault) at \(call)")
      } catch is CopyRefusal {
        #expect(!isDone && earlier == nil, "\(fault) at \(call)")
      }
      _ = try backup(disk)
      try? disk.removeFolder("/back")
      if isOver { return }
    }
  }

  /// A draft may be newer than the journal.
  private static func isSame(
    _ one: CaseScript.Snapshot,
    _ other: CaseScript.Snapshot,
    draft: Bool
  ) -> Bool {
    one.application == other.application && one.messages == other.messages
      && one.account == other.account && one.booked == other.booked
      && one.document == other.document && (!draft || one.draft == other.draft)
  }

  @Test(arguments: [SimulatedDisk.Fault.death, .deathWithin, .failure], [nil, 4])
  func `a backup interrupted at any call is not taken for a whole one`(
    _ fault: SimulatedDisk.Fault,
    _ earlier: Int?
  ) throws {
    try sweep(fault, over: earlier) { $0.restartProcess() }
  }

  @Test(arguments: 1...4, [nil, 4])
  func `a power cut at any call of a backup leaves no half one`(
    _ seed: Int,
    _ earlier: Int?
  ) throws {
    var chance = SeededChance(seed: UInt64(seed))
    try sweep(.death, over: earlier) { $0.cutPower(&chance) }
  }

  @Test(arguments: [SimulatedDisk.Fault.death, .deathWithin, .failure], [false, true])
  func `at every call of a restore, the old folder or the new one stands there whole`(
    _ fault: SimulatedDisk.Fault,
    _ replaces: Bool
  ) throws {
    for call in 1... {
      let disk = try filled(11)
      _ = try backup(disk)
      if replaces { _ = try open(disk, Self.back) }
      disk.restartProcess()
      disk.plan(fault, atCall: call)
      _ = try? restore(disk, replacing: replaces)
      let isOver = !disk.hasFailed
      disk.restartProcess()
      let isThere = try disk.status(of: Self.back.path) != nil
      if isThere {
        let found = try script.snapshot(of: open(disk, Self.back))
        #expect([script.snapshots[0], script.snapshots[11]].contains(found), "call \(call)")
      }
      #expect(isThere || !replaces)
      disk.restartProcess()
      if try disk.status(of: Self.back.path + ".restore/STORE.json") == nil {
        try restore(disk, replacing: isThere)
        #expect(try script.snapshot(of: open(disk, Self.back)) == script.snapshots[11])
      }
      if isOver { return }
    }
  }
}
