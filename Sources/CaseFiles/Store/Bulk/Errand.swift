import Casework
import Glibc
import Synchronization

/// A piece of work in a thread of its own, whose end somebody waits for.
final class Errand: Sendable {
  private let work: @Sendable () throws -> Void
  private let failure = Mutex<(any Error)?>(nil)
  private let thread = Mutex<pthread_t?>(nil)

  /// Sets out at once. Throws `SystemFailure` when there can be no further thread.
  init(_ work: @escaping @Sendable () throws -> Void) throws(SystemFailure) {
    self.work = work
    var thread = pthread_t()
    let itself = Unmanaged.passRetained(self)
    let error = pthread_create(
      &thread,
      nil,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Errand>.fromOpaque(pointer).takeRetainedValue().run()
        return nil
      },
      itself.toOpaque()
    )
    guard error == 0 else {
      itself.release()
      throw SystemFailure(.notDone, attempt: "pthread_create", errno: error)
    }
    self.thread.withLock { $0 = thread }
  }

  /// Returns when the work is done. Throws what it threw, at every call.
  func wait() throws {
    let thread = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    if let thread { pthread_join(thread, nil) }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  private func run() {
    do { try work() } catch { failure.withLock { $0 = error } }
  }
}
