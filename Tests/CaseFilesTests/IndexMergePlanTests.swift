import Testing

@testable import CaseFiles

/// Which runs are merged next.
struct IndexMergePlanTests {
  private func plan(_ sizes: [Int]) -> Range<Int>? {
    MergePlan.next(for: sizes, lowestTier: 4)?.runs
  }

  @Test func `eight runs of one tier are merged, seven are not`() {
    #expect(plan([]) == nil)
    #expect(plan([1, 2, 3, 4, 1, 2, 3]) == nil)
    #expect(plan([1, 2, 3, 4, 1, 2, 3, 4]) == 0..<8)
    #expect(plan([1, 2, 3, 4, 1, 2, 3, 4, 1]) == 0..<9)
    #expect(plan([30, 1, 1, 1, 1, 1, 1, 1]) == nil)
    #expect(plan([30, 1, 1, 1, 1, 1, 1, 1, 1]) == 1..<9)
  }

  @Test func `a run older than a larger one counts as of that one's tier`() {
    #expect(plan([1, 1, 1, 1, 1, 1, 1, 30]) == 0..<8)
    #expect(plan([300, 1, 30, 1, 30, 1, 30, 1, 30, 1, 2]) == 1..<9)
  }

  @Test func `only a merge with the oldest run may forget deletions`() {
    #expect(MergePlan(runs: 0..<8).dropsGone)
    #expect(!MergePlan(runs: 1..<9).dropsGone)
  }

  @Test func `runs stay few, and entries are written again about once a tier`() {
    var sizes: [Int] = []
    var written = 0
    for _ in 0..<4096 {
      sizes.append(4)
      while let range = plan(sizes) {
        let size = sizes[range].reduce(0, +)
        written += size
        sizes.replaceSubrange(range, with: [size])
      }
      #expect(sizes.count <= 7 * 5)
    }
    #expect(sizes == [4 * 4096])
    #expect(written == 4 * 4096 * 4)
  }
}
