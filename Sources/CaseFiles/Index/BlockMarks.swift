import Synchronization

/// Which blocks of a run this process has verified. Any thread may ask and mark at any time.
final class BlockMarks: Sendable {
  /// As a number, because a pointer is not sendable; what stands there is atomic.
  private let address: UInt
  private let words: Int

  /// None is marked.
  init(count: Int) {
    words = count / 64 + 1
    let start = UnsafeMutablePointer<Atomic<UInt64>>.allocate(capacity: words)
    for word in 0..<words { (start + word).initialize(to: Atomic(0)) }
    address = UInt(bitPattern: start)
  }

  func contains(_ block: Int) -> Bool {
    guard let start, block / 64 < words else { return false }
    return start[block / 64].load(ordering: .relaxed) & (1 << UInt64(block % 64)) != 0
  }

  func insert(_ block: Int) {
    guard let start, block / 64 < words else { return }
    start[block / 64].bitwiseOr(1 << UInt64(block % 64), ordering: .relaxed)
  }

  private var start: UnsafeMutablePointer<Atomic<UInt64>>? {
    UnsafeMutablePointer(bitPattern: address)
  }

  deinit {
    start?.deinitialize(count: words)
    start?.deallocate()
  }
}
