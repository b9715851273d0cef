import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// What a writer refuses, and what it leaves when it dies.
struct IndexWritingTests {
  static let kept = IndexContent.kept(value: "v", summary: nil)

  @Test(arguments: ["b", "a", "", "b\"", "b\\", "b\n", "bü", String(repeating: "b", count: 1025)])
  func `a key that would break order or form is refused`(_ key: String) throws {
    let index = try IndexFolder()
    let failure = IndexFolder.failure { try index.write([("b", Self.kept), (key, .gone)]) }
    #expect(failure?.kind == .notDone)
    #expect(IndexKey.isAllowed(key, .gone) == ["a", "b"].contains(key))
  }

  @Test func `an entry that no block could hold is refused`() throws {
    let index = try IndexFolder()
    let around = IndexKey.around + 3
    let longest = String(repeating: "v", count: IndexKey.longestEntry - around)
    for (value, isAllowed) in [(longest, true), (longest + "v", false)] {
      let content = IndexContent.kept(value: value, summary: nil)
      #expect(IndexKey.isAllowed("k", content) == isAllowed)
      #expect((IndexFolder.failure { try index.write([("k", content)]) } == nil) == isAllowed)
    }
  }

  @Test(arguments: SimulatedDisk.Fault.allCases, 1...8)
  func `a run has its name only when it is whole, whenever the writer dies`(
    _ fault: SimulatedDisk.Fault,
    _ call: Int
  ) throws {
    let index = try IndexFolder()
    let pairs = IndexFolder.pairs(40, seed: 3)
    index.disk.plan(fault, atCall: call)
    let listed = try? index.write(pairs)
    var chance = SeededChance(seed: UInt64(call))
    index.disk.cutPower(&chance)
    let names = try index.disk.names(in: index.folder.index).filter { $0.hasSuffix(".jsonl") }
    if let listed { #expect(names == [listed.name]) }
    for name in names { try IndexRun(name, in: index.folder, index.disk).verify() }
    #expect(try index.open(try index.write(pairs)).find(pairs[9].key) == pairs[9].content)
  }

  @Test(arguments: 2...3)
  func `what cannot be written leaves nothing behind`(_ call: Int) throws {
    let index = try IndexFolder()
    index.disk.plan(.failure, atCall: call)
    #expect(IndexFolder.failure { try index.write([("a", Self.kept)]) }?.kind == .notDone)
    #expect(try index.disk.names(in: index.folder.index) == [])
  }
}
