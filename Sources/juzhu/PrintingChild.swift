import Casework
import Glibc

/// A program that helps to print: with nothing of ours but its two ends, in a group of its own.
struct PrintingChild {
  private let child: pid_t
  /// For the log: `lp`, or `lp: paps`.
  private let attempt: String

  /// - Parameters:
  ///   - path: absolute.
  ///   - output: its standard output; nil: nobody hears it.
  /// - Throws: `SystemFailure` when it cannot be started.
  init(
    _ path: String,
    _ arguments: [String],
    reading input: Int32,
    writing output: Int32?
  ) throws(SystemFailure) {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    attempt = name == "lp" ? name : "lp: \(name)"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    if let output {
      posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    for file in Self.openFiles where file > STDERR_FILENO {
      posix_spawn_file_actions_addclose(&actions, file)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let words = ([name] + arguments).map { strdup($0) } + [nil]
    let variables = Self.environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, path, &actions, &attributes, words, variables)
    guard code == 0 else { throw SystemFailure(.notDone, attempt: attempt, errno: code) }
    self.child = child
  }

  /// What tells CUPS which printer is meant, as its own programs read it.
  private static var environment: [String] {
    let kept = ["HOME", "CUPS_SERVER", "LPDEST", "PRINTER"].compactMap { name in
      DataFolder.environment(name).map { "\(name)=\($0)" }
    }
    return kept + ["PATH=/usr/bin:/bin", "LANG=C.UTF-8"]
  }

  /// What this process has open, whether or not it was opened to be closed for others.
  private static var openFiles: [Int32] {
    guard let folder = opendir("/proc/self/fd") else { return [] }
    defer { closedir(folder) }
    var files: [Int32] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let file = Int32(name) { files.append(file) }
    }
    return files
  }

  /// - Throws: `SystemFailure` when it ends badly, or has to be ended.
  func waitForEnd(until deadline: ContinuousClock.Instant) throws(SystemFailure) {
    var exit: Int32 = 0
    while true {
      let ended = waitpid(child, &exit, WNOHANG)
      if ended == child { break }
      guard ended == 0 || errno == EINTR else {
        throw SystemFailure(.notDone, attempt: attempt + ": waitpid", errno: errno)
      }
      guard ContinuousClock.now < deadline else {
        kill()
        throw SystemFailure(.notDone, attempt: attempt, errno: ETIMEDOUT)
      }
      usleep(10_000)
    }
    guard exit == 0 else { throw SystemFailure(.notDone, attempt: attempt, errno: 0) }
  }

  /// Ends it with all that it has started.
  func kill() {
    Glibc.kill(-child, SIGKILL)
    var exit: Int32 = 0
    while waitpid(child, &exit, 0) < 0, errno == EINTR {}
  }
}
