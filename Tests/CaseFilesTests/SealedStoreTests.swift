import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// What a store with a key keeps, opens and refuses.
struct SealedStoreTests {
  let data = DataFolder()
  let key: SampleKey
  let document: CanaryDocument
  var path: String { data.folder.attachment(document.fingerprint) }

  init() throws {
    key = try SampleKey()
    document = try CanaryDocument()
  }

  private func open(_ lookup: SealingLookup? = nil) throws -> FileCaseStore {
    data.sealing = lookup ?? key.lookup
    return try data.open()
  }

  private func openInClear() throws -> FileCaseStore {
    try open { () throws(SystemFailure) in nil }
  }

  private func keep(in store: FileCaseStore) throws {
    try store.keepDocument(document.bytes, document.fingerprint)
  }

  /// What opening the document fails with.
  private func failure(of store: FileCaseStore) -> SystemFailure? {
    do {
      _ = try store.document(document.fingerprint)
      return nil
    } catch {
      return error as? SystemFailure
    }
  }

  @Test func `nothing of a document is seen beneath the data folder`() throws {
    let store = try open()
    try keep(in: store)
    try keep(in: store)
    #expect(try store.document(document.fingerprint) == document.bytes)
    #expect(CanaryDocument.places(beneath: data) == [])
    try keep(in: openInClear().sealedAway(path))
    #expect(CanaryDocument.places(beneath: data) == [path])
  }

  @Test func `nothing of it is seen at any call, nor in what a dead process leaves`() throws {
    for call in 1... {
      let disk = SimulatedDisk()
      let store = try disk.openStore(sealing: key.lookup)
      disk.plan(.deathWithin, atCall: call)
      let isKept = (try? keep(in: store)) != nil
      let isOver = !disk.hasFailed
      #expect(!CanaryDocument.isSeen(in: disk.allBytes), "call \(call)")
      var chance = SeededChance(seed: UInt64(call))
      disk.cutPower(&chance)
      let found = try disk.openStore(sealing: key.lookup).document(document.fingerprint)
      #expect(found == document.bytes || (found == nil && !isKept), "call \(call)")
      if isOver { return }
    }
  }

  @Test func `what was kept in clear opens as before, and is sealed when it is kept again`() throws
  {
    try keep(in: openInClear())
    let store = try open()
    #expect(try store.document(document.fingerprint) == document.bytes)
    try keep(in: store)
    #expect(CanaryDocument.places(beneath: data) == [])
    #expect(try store.document(document.fingerprint) == document.bytes)
  }

  @Test func `without the key, or with another, it is told and nothing is touched`() throws {
    try keep(in: open())
    let before = FileManager.default.contents(atPath: path)
    for store in [try openInClear(), try open(SampleKey().lookup)] {
      let failure = try #require(self.failure(of: store))
      #expect(failure.kind == .notDone && failure.attempt.contains(document.fingerprint.hex))
      #expect(failure.attempt.hasPrefix(SystemFailure.attachmentKey))
      #expect(throws: failure) { try keep(in: store) }
    }
    #expect(FileManager.default.contents(atPath: path) == before)
  }

  @Test func `a key that cannot be used lets nothing onto the disk in clear`() throws {
    let lost = SystemFailure(.notDone, attempt: "attachment key: missing")
    let store = try open { () throws(SystemFailure) in throw lost }
    #expect(throws: lost) { try keep(in: store) }
    #expect(try LocalDisk().names(in: data.folder.attachments) == [])
  }

  @Test func `a key that is made counts for a store that is open already`() throws {
    let made = LateKey()
    let store = try open(made.lookup)
    try keep(in: store)
    #expect(CanaryDocument.places(beneath: data) == [path])
    made.sealing.withLock { $0 = key.sealing }
    try keep(in: store)
    #expect(CanaryDocument.places(beneath: data) == [])
  }

  @Test(arguments: [50, 500, -1])
  func `a sealed document that is damaged is told, and replaced by the right one`(at: Int) throws {
    let store = try open()
    try keep(in: store)
    try data.damage(path) { bytes in
      if at < 0 { bytes.removeLast(70_000) } else { bytes[at] ^= 1 }
    }
    let failure = try #require(self.failure(of: store))
    #expect(failure.kind == .damaged && failure.attempt.contains("3-attachments/"))
    try keep(in: store)
    #expect(try store.document(document.fingerprint) == document.bytes)
    let kept = try FileManager.default.contentsOfDirectory(atPath: data.folder.quarantine)
    #expect(kept.contains("\(document.fingerprint.hex).damaged"))
  }

  @Test func `a sealed document in another's place is damage`() throws {
    let store = try open()
    let other = try CanaryDocument("other")
    try keep(in: store)
    try store.keepDocument(other.bytes, other.fingerprint)
    try data.damage(path) { bytes in
      let file = FileManager.default.contents(atPath: data.folder.attachment(other.fingerprint))
      bytes = file.map { Array($0) } ?? []
    }
    #expect(failure(of: store)?.kind == .damaged)
  }

  @Test func `what is set aside as damaged is sealed as well`() throws {
    try keep(in: openInClear())
    try data.damage(path) { $0[10] ^= 1 }
    try keep(in: open())
    let kept = try FileManager.default.contentsOfDirectory(atPath: data.folder.quarantine)
    #expect(kept.contains("\(document.fingerprint.hex).damaged"))
    #expect(CanaryDocument.places(beneath: data) == [])
  }
}

extension FileCaseStore {
  /// The store, when a file of it is gone: the proof that a canary would have been seen.
  fileprivate func sealedAway(_ path: String) -> FileCaseStore {
    unlink(path)
    return self
  }
}
