import Testing

@testable import CaseFiles

struct IndexMarksTests {
  @Test func `threads mark blocks side by side without losing one`() async {
    let marks = BlockMarks(count: 1000)
    await withTaskGroup(of: Void.self) { group in
      for thread in 0..<8 {
        group.addTask {
          for block in stride(from: thread, to: 1000, by: 9) { marks.insert(block) }
        }
      }
    }
    #expect((0..<1000).allSatisfy { marks.contains($0) == ($0 % 9 != 8) })
    #expect(!marks.contains(5000))
  }
}
