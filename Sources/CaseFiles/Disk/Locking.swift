import Casework
import Glibc

extension Disk {
  /// Runs the body while no other process and no other thread holds the lock.
  ///
  /// Each time a descriptor of its own: the kernel lets go of it when the process dies, and two
  /// threads of one process exclude each other like strangers.
  /// - Parameter turn: where all who take this lock wait; without one they look ever more seldom.
  /// - Throws: `SystemFailure.busy` when the lock was not free for so long; what the body throws.
  func holding<Result>(
    _ path: String,
    patience: Duration,
    turn: Turn? = nil,
    _ body: () throws -> Result
  ) throws -> Result {
    let file = try open(path, for: .keep)
    let signals = HeldSignals()
    defer { signals.release() }
    guard try takeLock(file, patience: patience, turn: turn) else {
      throw SystemFailure(.busy, attempt: "flock \(path)", errno: EWOULDBLOCK)
    }
    defer {
      unlock(file)
      turn?.pass()
    }
    return try body()
  }

  /// Runs the body if the lock is free at once; nil when it is not.
  func holdingIfFree<Result>(
    _ path: String,
    _ body: () throws -> Result
  ) throws -> Result? {
    let file = try open(path, for: .keep)
    let signals = HeldSignals()
    defer { signals.release() }
    guard try tryLock(file) else { return nil }
    defer { unlock(file) }
    return try body()
  }

  /// Three quick tries, since most locks are held for microseconds.
  private func takeLock(
    _ file: OpenFile,
    patience: Duration,
    turn: Turn?
  ) throws(SystemFailure) -> Bool {
    for _ in 0..<3 {
      if try tryLock(file) { return true }
      sched_yield()
    }
    let deadline = ContinuousClock.now.advanced(by: patience)
    guard let turn else { return try takeLockByLooking(file, until: deadline) }
    return try turn.waiting { () throws(SystemFailure) in
      while true {
        let seen = turn.current
        if try tryLock(file) { return true }
        let rest = ContinuousClock.now.duration(to: deadline)
        guard rest > .zero else { return false }
        // A holder that died wakes nobody.
        turn.sleep(since: seen, atMost: min(rest, .milliseconds(10)))
      }
    }
  }

  /// Ever slower tries.
  private func takeLockByLooking(
    _ file: OpenFile,
    until deadline: ContinuousClock.Instant
  ) throws(SystemFailure) -> Bool {
    var pause: UInt32 = 50
    while ContinuousClock.now < deadline {
      usleep(pause)
      if try tryLock(file) { return true }
      pause = min(pause * 2, 5000)
    }
    return false
  }
}
