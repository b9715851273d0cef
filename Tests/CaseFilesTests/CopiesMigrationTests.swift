import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// A store of a made-up format 0, in which a line's keys were called `puts`, becomes one of today.
struct CopiesMigrationTests {
  let script: CaseScript
  static let folder = StoreFolder(path: "/data")

  init() throws { script = try CaseScript() }

  /// What the step does, and what makes a store of format 0 of one of format 1.
  private static func renamed(_ rest: [UInt8], _ old: String, _ new: String) throws -> [UInt8] {
    let text = String(decoding: rest, as: UTF8.self)
    let range = try #require(text.range(of: ",\"\(old)\":["))
    return Array(text.replacingCharacters(in: range, with: ",\"\(new)\":[").utf8)
  }

  private static let step = FormatStep(from: 0) { try renamed($0, "puts", "set") }

  /// A store with everything in it, written back to format 0 by the same means.
  private func oldStore() throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    let store = try open(disk)
    for step in script.steps[..<5] { try step(store) }
    let description = try #require(try StoreDescription.read(in: Self.folder, disk))
    let back = FormatStep(from: 1) { try Self.renamed($0, "set", "puts") }
    let old = StoreFolder(path: "/old")
    for path in [old.path] + old.folders { try disk.makeFolder(path) }
    _ = try JournalRewriting(
      source: Self.folder,
      target: old,
      store: description.uuid,
      step: back,
      disk: disk,
      now: { .sample },
      segmentBytes: 4 << 10,
      newFormat: 0
    ).run { _ in }
    for number in 1... where try disk.status(of: Self.folder.segment(number)) != nil {
      try disk.remove(Self.folder.segment(number))
      if try disk.status(of: Self.folder.segment(number + 1)) == nil { break }
    }
    for name in try disk.names(in: old.journal) {
      try disk.rename("\(old.journal)/\(name)", to: "\(Self.folder.journal)/\(name)")
    }
    try disk.moveFolder(old.path, to: "/away")
    var text = try #require(
      String(bytes: disk.contents(of: Self.folder.description) ?? [], encoding: .utf8)
    )
    text = text.replacingOccurrences(of: #"":1"#, with: #"":0"#)
    try disk.replace(Self.folder.description, in: "/data", by: Array(text.utf8), through: "/data/t")
    for name in try disk.names(in: "/data/run") { try disk.remove("/data/run/\(name)") }
    try disk.flushFolder(Self.folder.journal)
    disk.restartProcess()
    return disk
  }

  private func open(_ disk: SimulatedDisk) throws -> FileCaseStore {
    try FileCaseStore(
      folder: Self.folder,
      disk: disk,
      now: { .sample },
      lockPatience: .milliseconds(1),
      segmentBytes: 8 << 10
    )
  }

  private func migrate(_ disk: any Disk, _ folder: StoreFolder = Self.folder) throws
    -> StoreMigration.Outcome
  {
    try StoreMigration(
      of: folder,
      disk: disk,
      now: { .sample },
      segmentBytes: 4 << 10,
      steps: [Self.step],
      newest: 1
    ).run()
  }

  @Test func `a store of an older format is refused with what to do, and migrated`() throws {
    let disk = try oldStore()
    let failure = #expect(throws: SystemFailure.self) { try open(disk) }
    #expect(failure?.attempt.hasSuffix("juzhu store migrate brings it to format 1") == true)
    let outcome = try migrate(disk)
    #expect(outcome.from == 0 && outcome.to == 1 && outcome.sequence > 0)
    #expect(try script.snapshot(of: open(disk)) == script.snapshots[5])
    let old = try #require(outcome.old)
    #expect(try disk.status(of: "\(old)/STORE.json") != nil)
    #expect(try disk.status(of: "/data.migrate") == nil)
  }

  @Test(arguments: SimulatedDisk.Fault.allCases)
  func `at every call of a migration, the old store or the new one stands there whole`(
    _ fault: SimulatedDisk.Fault
  ) throws {
    for call in 1... {
      let disk = try oldStore()
      disk.plan(fault, atCall: call)
      _ = try? migrate(disk)
      let isOver = !disk.hasFailed
      disk.restartProcess()
      let version = try StoreDescription.read(in: Self.folder, disk)?.version
      do {
        _ = try migrate(disk)
      } catch let refusal as CopyRefusal {
        #expect(version == 1 && refusal == .leftover("/data.migrate"))
      }
      #expect(try script.snapshot(of: open(disk)) == script.snapshots[5], "call \(call)")
      if isOver { return }
    }
  }

  @Test func `a damaged old store is named and stays as it is`() throws {
    let disk = try oldStore()
    let path = Self.folder.segment(1)
    let whole = try #require(try disk.contents(of: path))
    let line = whole.split(separator: 10)[1]
    disk.state.withLock { state in
      guard let number = state.names[path] else { return }
      state.files[number]?.bytes[line.startIndex + 99] ^= 1
    }
    let failure = #expect(throws: SystemFailure.self) { try migrate(disk) }
    #expect(failure?.attempt.hasPrefix("\(path) line 2, column 100, byte ") == true)
    #expect(try StoreDescription.read(in: Self.folder, disk)?.version == 0)
  }

  @Test func `the newest format needs nothing, and an unknown one is refused`() throws {
    let data = DataFolder()
    _ = try data.open()
    #expect(try StoreMigration(of: data.path, now: { .sample }).run().old == nil)
    let disk = try oldStore()
    let without = StoreMigration(
      of: Self.folder,
      disk: disk,
      now: { .sample },
      segmentBytes: 4 << 10,
      steps: [],
      newest: 1
    )
    #expect(throws: SystemFailure.self) { try without.run() }
    #expect(throws: CopyRefusal.noStore("/nowhere")) {
      try migrate(disk, StoreFolder(path: "/nowhere"))
    }
  }

  @Test func `a store that is open is not migrated`() throws {
    let data = DataFolder()
    let store = try data.open()
    let uuid = try #require(try StoreDescription.read(in: data.folder, LocalDisk())?.uuid)
    let line =
      #"{"created":"2026-11-23T01:41:07.000Z","format":"residence-store","minReader":0,"#
      + #""uuid":"\#(uuid)","version":0}"# + "\n"
    try data.damage(data.folder.description) { $0 = Array(line.utf8) }
    #expect(throws: CopyRefusal.storeIsOpen(data.path)) { try migrate(LocalDisk(), data.folder) }
    withExtendedLifetime(store) {}
  }

  @Test func `a folder written by the first journal can be copied and restored`() throws {
    let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("StageOneStore").path
    let data = DataFolder()
    let copy = DataFolder()
    let back = DataFolder()
    try FileManager.default.copyItem(atPath: sample, toPath: data.path)
    chmod(data.path, 0o700)
    #expect(try StoreMigration(of: data.path, now: { .sample }).run().old == nil)
    _ = try StoreBackup(of: data.path, into: copy.path, now: { .sample }).run()
    _ = try StoreRestore(
      from: copy.path,
      to: back.path,
      replacing: false,
      now: { .sample },
      fingerprint: nil
    ).run()
    let count = try data.open().applicationCount()
    #expect(try back.open().applicationCount() == count && count > 0)
  }
}
