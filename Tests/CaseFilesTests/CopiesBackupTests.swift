import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// A backup of a store, and what is restored of it.
struct CopiesBackupTests {
  let data = DataFolder()
  let copy = DataFolder()
  let back = DataFolder()
  let script: CaseScript

  init() throws {
    script = try CaseScript()
    data.segmentBytes = 8 << 10
  }

  private func fill(_ steps: Range<Int>) throws {
    let store = try data.open()
    for step in script.steps[steps] { try step(store) }
  }

  private func backup() throws -> CopyReport {
    try StoreBackup(of: data.path, into: copy.path, now: { .sample }).run()
  }

  private func restore(replacing: Bool = false) throws -> StoreRestore.Outcome {
    let prints = FixedSurroundings().surroundings.fingerprints
    return try StoreRestore(
      from: copy.path,
      to: back.path,
      replacing: replacing,
      now: { .sample },
      fingerprint: { try prints.fingerprint(of: $0) }
    ).run()
  }

  @Test(arguments: 0...11)
  func `what is restored is what was backed up`(steps: Int) throws {
    try fill(0..<steps)
    let report = try backup()
    #expect(report.newFiles == report.files)
    let outcome = try restore()
    #expect(outcome.report.damage == [] && outcome.replaced == nil)
    #expect(try script.snapshot(of: back.open()) == script.snapshots[steps])
    #expect(try Judge(back.path).complaints == Judge(data.path).complaints)
  }

  @Test func `what is restored goes on where it was`() throws {
    try fill(0..<5)
    _ = try backup()
    _ = try restore()
    back.segmentBytes = data.segmentBytes
    let store = try back.open()
    for step in script.steps[5...] { try step(store) }
    #expect(try script.snapshot(of: back.open()) == script.snapshots.last)
  }

  @Test func `a second backup copies only what is new, and takes away old drafts`() throws {
    try fill(0..<4)
    let first = try backup()
    let again = try backup()
    #expect(again.newFiles == 0 && again.files == first.files)
    try fill(4..<11)
    let third = try backup()
    #expect((1..<third.files).contains(third.newFiles))
    #expect(try FileManager.default.contentsOfDirectory(atPath: copy.folder.drafts) == [])
    _ = try restore()
    #expect(try script.snapshot(of: back.open()) == script.snapshots[11])
  }

  @Test func `everything in a backup is closed to others`() throws {
    try fill(0..<11)
    _ = try backup()
    for path in copy.everything() {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect((mode as? Int).map { $0 & 0o077 } == 0, "\(path)")
    }
  }

  @Test func `the office's settings come along`() throws {
    try fill(0..<1)
    try FileManager.default.createDirectory(
      atPath: data.folder.office,
      withIntermediateDirectories: false
    )
    try Data("{}".utf8).write(to: URL(fileURLWithPath: data.folder.office + "/quota.json"))
    _ = try backup()
    _ = try restore()
    let path = back.folder.office + "/quota.json"
    #expect(FileManager.default.contents(atPath: path) == Data("{}".utf8))
  }

  @Test func `a backup is not opened as a store`() throws {
    try fill(0..<1)
    _ = try backup()
    let failure = #expect(throws: SystemFailure.self) { try copy.open() }
    #expect(failure?.attempt.contains("is a backup") == true)
  }

  @Test func `a store that was put back to an older state does not overwrite a newer backup`()
    throws
  {
    try fill(0..<5)
    _ = try backup()
    _ = try restore()
    try fill(5..<11)
    _ = try backup()
    let old = StoreBackup(of: back.path, into: copy.path, now: { .sample })
    #expect(throws: CopyRefusal.aheadOfStore(copy.path)) { try old.run() }
    // Nor when it has gone on by itself, as far as the other.
    back.segmentBytes = data.segmentBytes
    let store = try back.open()
    for step in script.steps[5...] { try step(store) }
    #expect(throws: CopyRefusal.aheadOfStore(copy.path)) { try old.run() }
  }

  @Test func `a folder that is no backup of this store is refused`() throws {
    try fill(0..<2)
    let inside = StoreBackup(of: data.path, into: data.path + "/backup", now: { .sample })
    #expect(throws: CopyRefusal.oneInTheOther(data.path + "/backup")) { try inside.run() }
    let parent = URL(fileURLWithPath: data.path).deletingLastPathComponent().path
    let around = StoreBackup(of: data.path, into: parent, now: { .sample })
    #expect(throws: CopyRefusal.oneInTheOther(parent)) { try around.run() }
    _ = try back.open()
    let other = StoreBackup(of: data.path, into: back.path, now: { .sample })
    #expect(throws: CopyRefusal.notEmpty(folder: back.path, name: "1-journal")) {
      try other.run()
    }
    _ = try StoreBackup(of: back.path, into: copy.path, now: { .sample }).run()
    #expect(throws: CopyRefusal.otherStore(copy.path)) { try backup() }
    #expect(throws: CopyRefusal.noStore("/nonexistent")) {
      try StoreBackup(of: "/nonexistent", into: copy.path, now: { .sample }).run()
    }
  }

  @Test func `a folder that holds something is restored over only when that is wanted`() throws {
    try fill(0..<5)
    _ = try backup()
    let older = try back.open()
    #expect(throws: CopyRefusal.notEmpty(folder: back.path, name: "1-journal")) { try restore() }
    #expect(throws: CopyRefusal.storeIsOpen(back.path)) { try restore(replacing: true) }
    withExtendedLifetime(older) {}
  }

  @Test func `the folder that is replaced is kept beside the new one`() throws {
    try fill(0..<5)
    _ = try backup()
    _ = try back.open()
    let before = try Judge(back.path).journal.sequence
    let replaced = try #require(try restore(replacing: true).replaced)
    defer { try? FileManager.default.removeItem(atPath: replaced) }
    #expect(replaced == back.path + ".before-restore-20261123T014107Z")
    #expect(try Judge(replaced).journal.sequence == before)
    #expect(try script.snapshot(of: back.open()) == script.snapshots[5])
    #expect(!FileManager.default.fileExists(atPath: back.path + ".restore"))
  }

  @Test func `a changed byte in a backup is named by file, line and column`() throws {
    try fill(0..<11)
    _ = try backup()
    let path = copy.folder.segment(1)
    let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    let lines = try copy.lines()
    for (number, column) in [(1, 12), (1, 60), (2, 3), (2, 9), (3, 25), (3, lines[2].utf8.count)] {
      let start = lines[..<(number - 1)].reduce(0) { $0 + $1.utf8.count + 1 }
      try copy.damage(path) { $0[start + column - 1] ^= 1 }
      let failure = #expect(throws: SystemFailure.self) { try restore() }
      let place = "\(path) line \(number), column \(column), byte \(start + column - 1): "
      #expect(failure?.attempt.hasPrefix(place) == true, "\(failure?.attempt ?? "")")
      #expect(!FileManager.default.fileExists(atPath: back.path))
      try copy.damage(path) { $0 = whole }
    }
    try? FileManager.default.removeItem(atPath: back.path + ".restore")
  }

  @Test func `a changed attachment in a backup is named, and the rest restored`() throws {
    try fill(0..<11)
    _ = try backup()
    let hex = script.fingerprint.hex
    let path = "\(copy.folder.attachments)/\(hex.prefix(2))/\(hex.dropFirst(2).prefix(2))/\(hex)"
    try copy.damage(path) { $0[1] ^= 1 }
    #expect(try restore().report.damage.map { $0.hasPrefix(path) } == [true])
  }

  @Test func `a cut, missing or damaged record is no whole backup`() throws {
    try fill(0..<5)
    _ = try backup()
    let record = copy.folder.backupRecord
    let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: record)))
    for end in 0..<whole.count {
      try copy.damage(record) { $0 = Array(whole[..<end]) }
      let failure = #expect(throws: SystemFailure.self) { try restore() }
      #expect(failure?.kind == .damaged)
    }
    try FileManager.default.removeItem(atPath: record)
    #expect(throws: CopyRefusal.unfinished(copy.path)) { try restore() }
    #expect(throws: CopyRefusal.noBackup(data.path)) {
      try StoreRestore(
        from: data.path,
        to: back.path,
        replacing: false,
        now: { .sample },
        fingerprint: nil
      ).run()
    }
  }
}
