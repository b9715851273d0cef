import Casework
import FoundationEssentials
import TestSupport
import Testing

@testable import CaseFiles

/// What one process has written and not flushed, met by another.
struct FlushTests {
  let disk = SimulatedDisk()
  let script: CaseScript

  init() throws { script = try CaseScript() }

  @Test(arguments: 1...8)
  func `nothing is shown that a power cut could take back`(_ seed: UInt64) throws {
    let name = script.account.name
    let store = try open()
    try script.steps[0](store)
    try write(3, by: store)
    for reader in [store, try open()] {
      #expect(try reader.signInAttempts(of: name) == SignInAttempts())
      #expect(try reader.account(name) == script.account)
    }
    var chance = SeededChance(seed: seed)
    disk.cutPower(&chance)
    #expect(try open().account(name) == script.account)
  }

  @Test(arguments: 1...8)
  func `whoever begins a segment flushes the one before for all`(_ seed: UInt64) throws {
    let store = try open()
    let last = try write(40, by: store)
    let journal = try #require(store.memory.withLock { $0.journal })
    #expect(journal.segment > 1)
    try disk.flush(journal.file)
    var chance = SeededChance(seed: seed)
    disk.cutPower(&chance)
    #expect(try open().durable == last)
  }

  @Test func `after a failed flush nobody writes or flushes until the machine was restarted`()
    throws
  {
    var failed: (FileCaseStore, FileCaseStore)?
    for call in 1...20 {
      let disk = SimulatedDisk()
      let (one, other) = (try open(disk), try open(disk))
      disk.plan(.failure, atCall: call)
      do {
        try script.steps[0](one)
      } catch let failure as SystemFailure where failure.attempt.hasPrefix("fdatasync") {
        #expect(failure.kind == .outcomeUnknown)
        failed = (one, other)
      } catch {
        // Another call than the one that is sought.
      }
      if failed != nil { break }
    }
    let (one, other) = try #require(failed)
    #expect(one.readOnly != nil)
    #expect(try one.account(script.account.name) == nil)
    for store in [one, other] {
      #expect(throws: SystemFailure.self) { try script.steps[0](store) }
    }
    #expect(other.readOnly?.asksForRestart == true)
  }

  @Test(arguments: 1...20)
  func `a failed flush takes nothing back that was acknowledged`(_ call: Int) throws {
    let store = try open()
    try script.steps[0](store)
    let acknowledged = store.durable
    try script.steps[1](store)
    disk.plan(.failure, atCall: call)
    for step in script.steps.dropFirst(2) where store.readOnly == nil { try? step(store) }
    let mark = try #require(try DurableMark.read(in: store.folder, disk))
    #expect(acknowledged > 0)
    #expect(mark.seq >= acknowledged)
    #expect(try store.account(script.account.name) == script.account)
  }

  /// Appends lines and leaves it to others to flush them. The last one's sequence.
  @discardableResult
  private func write(_ count: Int, by store: FileCaseStore) throws -> Int {
    let name = script.account.name
    var last = 0
    for failures in 1...count {
      let text = String(decoding: try JSONEncoder().encode(script.failedOnce), as: UTF8.self)
      let opening = DocumentKind.signInAttempts.opening(id: name.text)
      let new = NewTransaction(
        settings: [.init(key: CaseKey.signInAttempts(name))],
        deletions: [],
        documents: [opening + Array(text.utf8) + Array("}".utf8)],
        at: .sample,
        request: "\(failures)",
        actor: "test"
      )
      last = try store.holdingWriter {
        let settled = try store.settle()
        _ = try store.append(new, to: settled)
        return settled.control.end
      }
    }
    return last
  }

  private func open(_ other: SimulatedDisk? = nil) throws -> FileCaseStore {
    var limits = StoreLimits.usual
    limits.tailBytes = 256 << 10
    limits.segmentBytes = 8 << 10
    return try FileCaseStore(
      folder: StoreFolder(path: "/data"),
      disk: other ?? disk,
      now: { .sample },
      lockPatience: .milliseconds(1),
      limits: limits,
      maintenance: .none
    )
  }
}
