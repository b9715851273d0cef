import Casework
import Glibc

/// Prints slips through `lp`, the only other program that is ever started.
struct SlipPrinter {
  /// Run by its path, so that no `PATH` says otherwise.
  var program = "/usr/bin/lp"
  /// An `lp` whose print server does not answer waits for ever; the person does not, nor does a
  /// kiosk that is told to end.
  var patience: Duration = .seconds(2)

  var isThere: Bool { access(program, X_OK) == 0 }

  /// Returns when `lp` has taken the slip.
  /// - Throws: `SystemFailure`, also when it has not ended in time; it is ended then.
  func print(_ slip: String) throws(SystemFailure) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      throw SystemFailure(.notDone, attempt: "lp: pipe", errno: errno)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let status = spawn(reading: ends[0])
    guard status.code == 0 else {
      close(ends[1])
      throw SystemFailure(.notDone, attempt: "lp", errno: status.code)
    }
    // A slip is far shorter than what a pipe holds: this does not wait.
    let bytes = Array(slip.utf8)
    _ = Glibc.write(ends[1], bytes, bytes.count)
    close(ends[1])
    try waitForEnd(of: status.child)
  }

  private func waitForEnd(of child: pid_t) throws(SystemFailure) {
    let deadline = ContinuousClock.now.advanced(by: patience)
    var exit: Int32 = 0
    while true {
      let ended = waitpid(child, &exit, WNOHANG)
      if ended == child { break }
      guard ended == 0 || errno == EINTR else {
        throw SystemFailure(.notDone, attempt: "lp: waitpid", errno: errno)
      }
      guard ContinuousClock.now < deadline else {
        kill(child, SIGKILL)
        waitpid(child, &exit, 0)
        throw SystemFailure(.notDone, attempt: "lp", errno: ETIMEDOUT)
      }
      usleep(10_000)
    }
    guard exit == 0 else { throw SystemFailure(.notDone, attempt: "lp", errno: 0) }
  }

  private func spawn(reading input: Int32) -> (child: pid_t, code: Int32) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var child: pid_t = 0
    let words = [strdup("lp"), strdup("-s"), nil]
    defer { for word in words { free(word) } }
    let code = posix_spawn(&child, program, &actions, nil, words, environ)
    return (child, code)
  }
}
