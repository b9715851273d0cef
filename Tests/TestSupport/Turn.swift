import Synchronization

/// Lets one thread at a time pass. For tests only: waiting burns the processor.
struct Turn: ~Copyable {
  private let isTaken = Atomic(false)

  func lock() {
    while isTaken.exchange(true, ordering: .acquiring) {}
  }

  func unlock() { isTaken.store(false, ordering: .releasing) }
}
