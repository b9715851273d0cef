import Glibc

/// A moment of the monotonic clock, which neither the office's clock nor sleep moves.
public struct Deadline: Sendable, Hashable, Comparable {
  /// Nanoseconds of `CLOCK_MONOTONIC`.
  public var nanoseconds: UInt64

  /// The moment at which the monotonic clock shows so many nanoseconds.
  public init(nanoseconds: UInt64) { self.nanoseconds = nanoseconds }

  /// So many milliseconds from now; below 0 counts as 0.
  public static func after(milliseconds: Int) -> Deadline {
    Deadline(nanoseconds: now().nanoseconds + UInt64(max(0, milliseconds)) * 1_000_000)
  }

  public static func now() -> Deadline {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Deadline(nanoseconds: UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec))
  }

  public static func < (first: Deadline, second: Deadline) -> Bool {
    first.nanoseconds < second.nanoseconds
  }

  /// Whole milliseconds from now, rounded up, so that waiting them out is long enough; 0 once over.
  var milliseconds: Int32 {
    let now = Deadline.now()
    guard now < self else { return 0 }
    return Int32(clamping: (nanoseconds - now.nanoseconds + 999_999) / 1_000_000)
  }
}
