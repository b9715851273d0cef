import Casework
import Glibc
import Synchronization

/// The thread that does a store's work in the background, until the store is gone.
///
/// It sleeps until this process changes something; what others change, their own threads see to.
enum MaintenanceThread {
  /// What the thread is handed; it must not keep the store.
  private final class Subject: Sendable {
    let bell: MaintenanceBell
    private let held: Mutex<Held>
    private struct Held { weak var store: FileCaseStore? }

    init(_ store: FileCaseStore, _ bell: MaintenanceBell) {
      self.bell = bell
      held = Mutex(Held(store: store))
    }

    var store: FileCaseStore? { held.withLock { $0.store } }
  }

  /// Between two rounds, in microseconds: small against the time in which a tail fills up.
  private static let pause: UInt32 = 50_000

  /// Without a thread nothing is lost: other processes, or the writers themselves, do its work.
  static func start(for store: FileCaseStore, _ bell: MaintenanceBell) {
    let subject = Unmanaged.passRetained(Subject(store, bell))
    var thread = pthread_t()
    // Signals are for the thread of the screen.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    let outcome = pthread_create(&thread, nil, { Self.run($0) }, subject.toOpaque())
    pthread_sigmask(SIG_SETMASK, &before, nil)
    if outcome == 0 { pthread_detach(thread) } else { subject.release() }
  }

  private static func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    let subject = Unmanaged<Subject>.fromOpaque(argument).takeRetainedValue()
    subject.store?.tidy()
    while true {
      subject.bell.wait()
      guard workUntilQuiet(subject) else { return nil }
    }
  }

  /// Round after round until nothing has been written for a while. Whether the store is still there.
  private static func workUntilQuiet(_ subject: Subject) -> Bool {
    var end = -1
    var quiet = ContinuousClock.now
    while true {
      usleep(pause)
      guard let store = subject.store else { return false }
      let now = store.writtenUpTo
      if now != end {
        end = now
        quiet = ContinuousClock.now.advanced(by: .milliseconds(store.limits.idleMilliseconds))
        store.maintain(isIdle: false)
      } else if ContinuousClock.now > quiet {
        store.maintain(isIdle: true)
        return true
      }
    }
  }
}

extension FileCaseStore {
  /// The last transaction that stands in the journal.
  fileprivate var writtenUpTo: Int { (try? control())??.end ?? 0 }
}
