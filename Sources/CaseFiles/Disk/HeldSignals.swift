import Glibc

/// Keeps this thread from being stopped or ended by the terminal while it holds a lock: Ctrl-Z at
/// one kiosk must not stop the others.
struct HeldSignals {
  private var before = sigset_t()

  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for signal in [SIGTERM, SIGINT, SIGHUP, SIGTSTP] { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  /// Lets through what has arrived meanwhile. On the thread that held them.
  func release() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
