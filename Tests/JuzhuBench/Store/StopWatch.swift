import Glibc

/// The machine's clock that only goes forward, the same in all processes.
enum StopWatch {
  /// Nanoseconds since the machine was started.
  static var nanoseconds: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Milliseconds that the work takes.
  static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let start = nanoseconds
    try work()
    return Double(nanoseconds - start) / 1e6
  }
}
