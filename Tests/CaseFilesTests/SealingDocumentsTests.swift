import Casework
import Foundation
import Sodium
import TestSupport
import Testing

@testable import CaseFiles

/// Sealing what lies there in clear already.
struct SealingDocumentsTests {
  let data = DataFolder()
  let key: SampleKey
  let documents: [CanaryDocument]
  let prints = SodiumFingerprinting()

  init() throws {
    key = try SampleKey()
    documents = try ["one", "two", "three"].map { try CanaryDocument($0) }
  }

  private func fill(_ store: FileCaseStore) throws {
    for document in documents { try store.keepDocument(document.bytes, document.fingerprint) }
  }

  private func sealed() throws -> FileCaseStore {
    data.sealing = key.lookup
    return try data.open()
  }

  @Test func `everything is sealed once, and opens as before`() throws {
    try fill(data.open())
    #expect(AttachmentCount(folder: data.path, atMost: 9).inClear == 3)
    let store = try sealed()
    let first = try store.sealDocuments(by: key.sealing, prints)
    #expect(first.sealed == 3 && first.already == 0 && first.damaged == [])
    #expect(first.bytes == documents.reduce(0) { $0 + $1.bytes.count })
    #expect(CanaryDocument.places(beneath: data) == [])
    for document in documents {
      #expect(try store.document(document.fingerprint) == document.bytes)
    }
    let again = try store.sealDocuments(by: key.sealing, prints)
    #expect(again.sealed == 0 && again.already == 3)
    #expect(AttachmentCount(folder: data.path, atMost: 2).isCut)
  }

  @Test func `one with other bytes than were attached is left and named`() throws {
    try fill(data.open())
    let path = data.folder.attachment(documents[1].fingerprint)
    try data.damage(path) { $0[9] ^= 1 }
    let result = try sealed().sealDocuments(by: key.sealing, prints)
    #expect(result.sealed == 2 && result.damaged == [path])
    #expect(CanaryDocument.places(beneath: data) == [path])
  }

  @Test func `what was set aside as damaged is sealed too`() throws {
    let store = try data.open()
    try fill(store)
    try data.damage(data.folder.attachment(documents[0].fingerprint)) { $0[9] ^= 1 }
    try fill(store)
    #expect(CanaryDocument.places(beneath: data).count == 4)
    #expect(try sealed().sealDocuments(by: key.sealing, prints).setAside == 1)
    #expect(CanaryDocument.places(beneath: data) == [])
  }

  @Test(arguments: [SimulatedDisk.Fault.deathWithin, .failure])
  func `broken off at any call nothing is lost, and the next run goes on`(
    _ fault: SimulatedDisk.Fault
  ) throws {
    for call in 1... {
      let disk = SimulatedDisk()
      try fill(disk.openStore())
      let store = try disk.openStore(sealing: key.lookup)
      disk.plan(fault, atCall: call)
      let isDone = (try? store.sealDocuments(by: key.sealing, prints)) != nil
      let isOver = !disk.hasFailed
      var chance = SeededChance(seed: UInt64(call))
      disk.cutPower(&chance)
      let later = try disk.openStore(sealing: key.lookup)
      for document in documents {
        #expect(try later.document(document.fingerprint) == document.bytes, "call \(call)")
      }
      if isDone { #expect(!CanaryDocument.isSeen(in: disk.allBytes), "call \(call)") }
      disk.removeTemporaries()
      _ = try later.sealDocuments(by: key.sealing, prints)
      #expect(!CanaryDocument.isSeen(in: disk.allBytes), "call \(call)")
      if isOver { return }
    }
  }

  @Test func `somebody keeping the same documents meanwhile loses nothing`() throws {
    try fill(data.open())
    let (one, other) = (try sealed(), try sealed())
    let documents = documents
    let keeping = Thread {
      for _ in 0..<20 {
        for document in documents {
          try? other.keepDocument(document.bytes, document.fingerprint)
        }
      }
    }
    keeping.start()
    _ = try one.sealDocuments(by: key.sealing, prints)
    while !keeping.isFinished { sched_yield() }
    for document in documents {
      #expect(try one.document(document.fingerprint) == document.bytes)
    }
    #expect(CanaryDocument.places(beneath: data) == [])
    #expect(try LocalDisk().names(in: data.folder.quarantine) == [])
  }
}

extension SimulatedDisk {
  /// This process lives, so that its own are never taken for a dead one's.
  fileprivate func removeTemporaries() {
    state.withLock { state in
      for path in state.names.keys where path.contains("/3-attachments/tmp.") {
        state.names[path] = nil
      }
    }
  }
}
