import Glibc
import Synchronization

/// Wakes a store's background thread when the process has changed something, so that at a quiet
/// terminal nothing wakes at all.
final class MaintenanceBell: Sendable {
  private let (ear, hammer): (Int32, Int32)
  /// Not heard yet: no need to ring again.
  private let isRung = Atomic(false)

  /// nil when the process has no descriptors left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (ear, hammer) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    close(ear)
    close(hammer)
  }

  func ring() {
    guard !isRung.exchange(true, ordering: .acquiringAndReleasing) else { return }
    var byte: UInt8 = 1
    _ = write(hammer, &byte, 1)
  }

  /// Returns when it has been rung since this was called last.
  func wait() {
    var waiting = pollfd(fd: ear, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, -1) < 0, errno == EINTR {}
    var bytes: [UInt8] = Array(repeating: 0, count: 8)
    isRung.store(false, ordering: .sequentiallyConsistent)
    _ = read(ear, &bytes, bytes.count)
  }
}
