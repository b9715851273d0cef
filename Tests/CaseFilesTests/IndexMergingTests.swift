import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// Several runs become one.
struct IndexMergingTests {
  let index: IndexFolder

  init() throws { index = try IndexFolder() }

  /// Runs over the same few keys, the oldest first, and what holds after them.
  private func layers(_ count: Int, seed: UInt64) throws -> ([IndexRun], [String: IndexContent]) {
    var chance = SeededChance(seed: seed)
    var truth: [String: IndexContent] = [:]
    var runs: [IndexRun] = []
    for layer in 0..<count {
      let numbers = (0..<200).filter { _ in Int.random(in: 0...3, using: &chance) == 0 }
      let pairs = numbers.map { number -> IndexFolder.Pair in
        let isGone = Int.random(in: 0...2, using: &chance) == 0
        return ("a/\(1000 + number)", isGone ? .gone : .kept(value: "\(layer)", summary: "梅"))
      }
      for pair in pairs { truth[pair.key] = pair.content }
      let range = (layer * 10 + 1)...(layer * 10 + 10)
      runs.append(
        try index.open(
          try index.write(pairs, first: range.lowerBound, last: range.upperBound)
        )
      )
    }
    return (runs, truth)
  }

  @Test(arguments: 1...12)
  func `the newest run's content of a key wins`(_ count: Int) throws {
    let (runs, truth) = try layers(count, seed: UInt64(count))
    let inputs = runs.reversed().map { $0.cursor(from: "") }
    let all = try IndexFolder.all(Merging(inputs, droppingGone: false))
    #expect(all.map(\.key) == truth.keys.sorted())
    #expect(all.allSatisfy { truth[$0.key] == $0.content })
    let kept = try IndexFolder.all(Merging(inputs, droppingGone: true))
    #expect(kept.map(\.key) == truth.filter { $0.value != .gone }.keys.sorted())
  }

  @Test func `what two merges make of runs is what one makes`() throws {
    let (runs, truth) = try layers(9, seed: 5)
    func merged(_ inputs: [IndexRun], droppingGone: Bool) throws -> IndexRun {
      var writer = try RunWriter(
        first: inputs[0].name.first,
        last: inputs[inputs.count - 1].name.last,
        in: index.folder,
        index.disk
      )
      var merging = Merging(
        inputs.reversed().map { $0.cursor(from: "") },
        droppingGone: droppingGone
      )
      while let entry = try merging.next() { try writer.add(entry) }
      return try index.open(try writer.finish())
    }
    let newer = try merged(Array(runs[4...]), droppingGone: false)
    let one = try merged(Array(runs[..<4]) + [newer], droppingGone: true)
    #expect(one.name == RunName(first: 1, last: 90))
    try one.verify()
    for (key, content) in truth { #expect(try one.find(key) == (content == .gone ? nil : content)) }
  }

  @Test func `a deletion outlives a merge without the oldest run`() throws {
    let (runs, truth) = try layers(3, seed: 8)
    let inputs = runs[1...].reversed().map { $0.cursor(from: "") }
    let all = try IndexFolder.all(Merging(inputs, droppingGone: false))
    let gone = truth.filter { $0.value == .gone }.keys.filter { key in
      (try? runs[1].find(key)) != nil || (try? runs[2].find(key)) != nil
    }
    #expect(!gone.isEmpty)
    #expect(Set(gone).isSubset(of: all.filter { $0.content == .gone }.map(\.key)))
  }

  @Test func `cursors may begin anywhere and hold nothing`() throws {
    let (runs, truth) = try layers(3, seed: 9)
    let inputs = runs.reversed().map { $0.cursor(from: "a/1100") }
    let all = try IndexFolder.all(Merging(inputs, droppingGone: false))
    #expect(all.map(\.key) == truth.keys.filter { $0 >= "a/1100" }.sorted())
    #expect(try IndexFolder.all(Merging([], droppingGone: false)).isEmpty)
    let behind = runs.map { $0.cursor(from: "b") }
    #expect(try IndexFolder.all(Merging(behind, droppingGone: false)).isEmpty)
  }

  @Test func `damage in one input stops the merge`() throws {
    let (runs, _) = try layers(2, seed: 4)
    let listed = runs[0].listed
    index.damage(listed) { $0[100] ^= 1 }
    let inputs = [runs[1], try index.open(listed)].map { $0.cursor(from: "") }
    let failure = IndexFolder.failure {
      _ = try IndexFolder.all(Merging(inputs, droppingGone: false))
    }
    #expect(failure?.attempt.contains("\(listed.name) block 0") == true)
  }

  @Test func `what an entry shows without text is what its text says`() {
    let contents: [IndexContent] = [
      .gone, .kept(value: "", summary: nil), .kept(value: "a\"\\", summary: ""),
      .kept(value: "\\", summary: "梅|mmq"),
    ]
    let entries = contents.map { IndexEntry("q/1", $0) }
    #expect(entries.map(\.isGone) == [true, false, false, false])
    let summaries = entries.map { $0.summaryBytes.map { String(decoding: $0, as: UTF8.self) } }
    #expect(summaries == [nil, nil, "", "梅|mmq"])
    #expect(entries.allSatisfy { $0.keyBegins(with: "q/") && !$0.keyBegins(with: "q/12") })
  }
}
