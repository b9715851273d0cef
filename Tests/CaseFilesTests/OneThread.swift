import Glibc

/// A thread of a test's own, to be waited for.
final class OneThread: Sendable {
  private let thread: pthread_t

  init(_ body: @escaping @Sendable () -> Void) {
    final class Work: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(body)).toOpaque()
    let begun = pthread_create(
      &thread,
      nil,
      { work in
        guard let work else { return nil }
        Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
        return nil
      },
      work
    )
    precondition(begun == 0)
    self.thread = thread
  }

  func join() { pthread_join(thread, nil) }
}
