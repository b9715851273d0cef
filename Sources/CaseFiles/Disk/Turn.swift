/// Where those who wait for a lock sleep, in memory that all processes share.
///
/// Only a help against waiting too long: the lock itself is the kernel's. Who dies in the middle
/// wakes nobody, so that nobody sleeps here for more than a moment without looking for himself.
struct Turn: Sendable {
  let page: SharedBytes
  /// Where the number stands that changes each time the lock becomes free.
  let number: Int
  /// Where it is counted how many wait; a killed one is never taken away again.
  let waiters: Int

  /// The number now; to be read before the lock is tried.
  var current: UInt32 { page.load32(number) }

  /// Runs the body as one of those who are to be woken.
  func waiting<Result, Failure>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    page.add32(1, at: waiters)
    defer { page.add32(~0, at: waiters) }
    return try body()
  }

  /// Sleeps until the lock has become free since `seen` was read, or the time is over.
  func sleep(since seen: UInt32, atMost time: Duration) {
    page.sleep(at: number, while: seen, atMost: time)
  }

  /// After the lock was let go: the next one's turn.
  func pass() {
    page.add32(1, at: number)
    if page.load32(waiters) != 0 { page.wake(at: number, all: false) }
  }
}
