/// What many files came to, and what they cost.
struct Report {
  private var pages: [String: Int] = [:]
  private var slowest = 0
  private var largestChild = 0
  private var memory = 0
  private var openFiles = 0

  /// From here on, what this process has more is the files' fault.
  mutating func begin() {
    memory = ProcessMemory.now
    openFiles = ProcessMemory.openFiles
  }

  mutating func add(_ answer: Answer) {
    pages[answer.page.hasPrefix("pixels") ? "pixels" : answer.page, default: 0] += 1
    slowest = max(slowest, answer.milliseconds)
    largestChild = max(largestChild, answer.memory)
  }

  func write() {
    for (page, count) in pages.sorted(by: { $0.key < $1.key }) { print("\(page): \(count)") }
    print("slowest ms: \(slowest)")
    print("child KiB: \(largestChild / 1024)")
    print("parent peak KiB: \((ProcessMemory.peak - memory) / 1024)")
    print("parent after KiB: \((ProcessMemory.now - memory) / 1024)")
    print("files left open: \(ProcessMemory.openFiles - openFiles)")
    print("children left: \(ProcessMemory.hasChild)")
  }
}
