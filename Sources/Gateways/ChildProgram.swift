import Casework
import Glibc

/// Another program, run to its end with nothing of ours but what is written to it: its own
/// environment, no open file, no signal held back, a process group of its own.
struct ChildProgram {
  /// Absolute; no `PATH` is searched.
  let path: String
  /// NAME=value.
  let environment: [String]
  let patience: Duration

  enum Ending: Hashable {
    case exited(Int32)
    case killed(bySignal: Int32)
    /// It did not end in time, and was killed with all that it had started.
    case timedOut
  }

  /// What is kept of its standard error; the rest is read and dropped.
  private static let mostErrorBytes = 1024

  /// Runs it with the bytes as its standard input, at most 64 KiB.
  /// - Returns: how it ended, and the beginning of what it said on standard error.
  /// - Throws: `MessageNotSent`, unusable, when it cannot be started.
  func run(_ input: [UInt8]) throws(MessageNotSent) -> (ending: Ending, error: String) {
    var inputs: [Int32] = [-1, -1]
    var errors: [Int32] = [-1, -1]
    defer { for end in inputs + errors where end >= 0 { close(end) } }
    guard pipe(&inputs) == 0, pipe(&errors) == 0 else { throw unusable("pipe", errno) }
    for end in inputs + errors { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(errors[0], F_SETFL, O_NONBLOCK)
    let (child, code) = spawn(reading: inputs[0], complaining: errors[1])
    guard code == 0 else { throw unusable("posix_spawn", code) }
    close(errors[1])
    errors[1] = -1
    // A pipe holds it whole, and our own end for reading stays open: this neither waits nor raises.
    _ = write(inputs[1], input, min(input.count, 64 << 10))
    close(inputs[1])
    inputs[1] = -1
    return wait(for: child, errors[0])
  }

  private func wait(for child: pid_t, _ errors: Int32) -> (Ending, String) {
    let deadline = ContinuousClock.now.advanced(by: patience)
    var heard: [UInt8] = []
    var source = pollfd(fd: errors, events: Int16(POLLIN), revents: 0)
    while true {
      source.revents = 0
      poll(&source, 1, 20)
      if !Self.listen(source.fd, &heard) { source.fd = -1 }
      var status: Int32 = 0
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child || (ended < 0 && errno != EINTR) {
        _ = Self.listen(source.fd, &heard)
        return (Self.ending(of: status), String(decoding: heard, as: UTF8.self))
      }
      if ContinuousClock.now >= deadline {
        kill(-child, SIGKILL)
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return (.timedOut, String(decoding: heard, as: UTF8.self))
      }
    }
  }

  /// - Returns: false when nothing more will come.
  private static func listen(_ errors: Int32, _ heard: inout [UInt8]) -> Bool {
    guard errors >= 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = read(errors, &buffer, buffer.count)
    if count < 0 { return errno == EAGAIN || errno == EINTR }
    heard += buffer.prefix(min(count, mostErrorBytes - heard.count))
    return count > 0
  }

  private static func ending(of status: Int32) -> Ending {
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(bySignal: signal)
  }

  private func spawn(reading input: Int32, complaining errors: Int32) -> (pid_t, Int32) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
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
    let words = [strdup(path), nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, path, &actions, &attributes, words, variables)
    return (child, code)
  }

  /// What this process has open, whether or not it was opened to be closed for others.
  private static var openFiles: [Int32] {
    let names = (try? SpoolFolder(path: "/proc/self/fd").names()) ?? []
    return names.compactMap { Int32($0) }
  }

  private func unusable(_ call: String, _ number: Int32) -> MessageNotSent {
    MessageNotSent(.unusable, "\(call) \(path): \(String(cString: strerror(number)))")
  }
}
