import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// Everything but the journal is derived: damaged or gone, it is made anew, and nobody is ever
/// shown anything wrong meanwhile.
struct RebuildingTests {
  let data = DataFolder()
  let script: CaseScript

  init() throws {
    script = try CaseScript()
    data.limits.checkpointTransactions = 0
    data.limits.tailBytes = 1 << 20
    data.maintenance = .atOnce
    let store = try data.open()
    for step in script.steps { try step(store) }
  }

  /// What is done to the folder.
  enum Loss: String, CaseIterable, Sendable {
    case control, tail, run, manifestGone, manifestDamaged, runGone, runDamaged, runShort
    case everythingDerived
  }

  @Test(arguments: Loss.allCases)
  func `what is derived and lost while nobody runs is made anew`(_ loss: Loss) throws {
    try inflict(loss)
    let store = try data.open()
    #expect(try script.snapshot(of: store) == script.snapshots.last)
    try store.change(by: "test") { $0.put(script.failedOnce, of: script.account.name) }
    let again = try data.open()
    #expect(try again.signInAttempts(of: script.account.name) == script.failedOnce)
  }

  @Test(arguments: Loss.allCases)
  func `what is derived and lost beneath an open store is made anew`(_ loss: Loss) throws {
    data.maintenance = .none
    let (before, other) = (try data.open(), try data.open())
    // A file that is cut short beneath a reader's feet would kill it.
    if [.control, .run, .manifestGone, .everythingDerived].contains(loss) {
      _ = try before.applicationCount()
    }
    try inflict(loss)
    for store in [before, other, try data.open()] {
      #expect(try script.snapshot(of: store) == script.snapshots.last)
      let attempts = SignInAttempts()
      try store.change(by: "test") { $0.put(script.failedOnce, of: script.account.name) }
      try store.change(by: "test") { $0.put(attempts, of: script.account.name) }
    }
    for store in [before, other] {
      #expect(try script.snapshot(of: store) == script.snapshots.last)
    }
  }

  @Test(arguments: [Loss.manifestDamaged, .runGone, .runDamaged, .runShort])
  func `damage to the index is reported and what was damaged kept`(_ loss: Loss) throws {
    try inflict(loss)
    _ = try script.snapshot(of: try data.open())
    let report = try String(contentsOfFile: data.folder.report, encoding: .utf8)
    #expect(report.contains(loss == .manifestDamaged ? "MANIFEST.json" : "2-index/run-"))
    let kept = try LocalDisk().names(in: data.folder.quarantine)
    #expect(kept.contains { $0.hasPrefix("MANIFEST.json.") })
  }

  @Test func `opening reads neither the journal nor the index`() throws {
    // Were a byte of the segments read, this would be named.
    for segment in 1...2 where try LocalDisk().status(of: data.folder.segment(segment)) != nil {
      try data.damage(data.folder.segment(segment)) { $0[600] ^= 1 }
    }
    _ = try data.open()
  }

  private func inflict(_ loss: Loss) throws {
    let disk = LocalDisk()
    let run = try #require(try Manifest.read(in: data.folder, disk)?.runs.last)
    let path = "\(data.folder.index)/\(run.name)"
    switch loss {
    case .control: try disk.remove(data.folder.control)
    case .tail:
      for name in try disk.names(in: data.folder.run) where name.hasPrefix("tail-") {
        try data.damage("\(data.folder.run)/\(name)") { bytes in
          for at in 0..<4096 { bytes[at] ^= 0x55 }
        }
      }
    case .run: try FileManager.default.removeItem(atPath: data.folder.run)
    case .manifestGone: try disk.remove(data.folder.manifest)
    case .manifestDamaged: try data.damage(data.folder.manifest) { $0[40] ^= 1 }
    case .runGone: try disk.remove(path)
    case .runDamaged: try data.damage(path) { $0[200] ^= 1 }
    case .runShort: try data.damage(path) { $0.removeLast(4096) }
    case .everythingDerived:
      try FileManager.default.removeItem(atPath: data.folder.run)
      try FileManager.default.removeItem(atPath: data.folder.index)
      try disk.remove(data.folder.manifest)
    }
  }
}
