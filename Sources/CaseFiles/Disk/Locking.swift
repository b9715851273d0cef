import Casework
import Glibc

extension Disk {
  /// Runs the body while no other process and no other thread holds the lock.
  ///
  /// Each time a descriptor of its own: the kernel lets go of it when the process dies, and two
  /// threads of one process exclude each other like strangers.
  /// - Throws: `SystemFailure.busy` when the lock was not free for so long; what the body throws.
  func holding<Result>(
    _ path: String,
    patience: Duration,
    _ body: () throws -> Result
  ) throws -> Result {
    let file = try open(path, for: .keep)
    let signals = HeldSignals()
    defer { signals.release() }
    guard try takeLock(file, patience: patience) else {
      throw SystemFailure(.busy, attempt: "flock \(path)", errno: EWOULDBLOCK)
    }
    defer { unlock(file) }
    return try body()
  }

  /// Three quick tries, since most locks are held for microseconds, then ever slower ones.
  private func takeLock(_ file: OpenFile, patience: Duration) throws(SystemFailure) -> Bool {
    for _ in 0..<3 {
      if try tryLock(file) { return true }
      sched_yield()
    }
    let clock = ContinuousClock()
    let deadline = clock.now.advanced(by: patience)
    var pause: UInt32 = 50
    while clock.now < deadline {
      usleep(pause)
      if try tryLock(file) { return true }
      pause = min(pause * 2, 5000)
    }
    return false
  }
}
