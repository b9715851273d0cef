import Casework
import Glibc

/// Saves slips in the first folder that takes them, and prints them through `lp`.
struct SlipFolder: SlipOutlet {
  let folders: [String]

  private static let printer = "/usr/bin/lp"

  var canPrint: Bool { access(Self.printer, X_OK) == 0 }

  func save(_ slip: String, named name: String) throws -> String {
    var failure = SystemFailure(.notDone, attempt: "save slip", errno: ENOENT)
    for folder in places() {
      let path = folder + "/" + name
      do {
        try write(slip, to: path)
        return path
      } catch {
        failure = error
      }
    }
    throw failure
  }

  func print(_ slip: String) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      throw SystemFailure(.notDone, attempt: "pipe", errno: errno)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let status = spawn(reading: ends[0])
    guard status.code == 0 else {
      close(ends[1])
      throw SystemFailure(.notDone, attempt: "lp", errno: status.code)
    }
    let bytes = Array(slip.utf8)
    _ = Glibc.write(ends[1], bytes, bytes.count)
    close(ends[1])
    var exit: Int32 = 0
    guard waitpid(status.child, &exit, 0) == status.child, exit == 0 else {
      throw SystemFailure(.notDone, attempt: "lp", errno: 0)
    }
  }

  /// The folders, each followed by the sticks mounted in it.
  private func places() -> [String] {
    folders.flatMap { folder -> [String] in
      guard let directory = opendir(folder) else { return [] }
      defer { closedir(directory) }
      var sticks: [String] = []
      while let entry = readdir(directory), folder == "/media" {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if !name.hasPrefix(".") { sticks.append(folder + "/" + name) }
      }
      return folder == "/media" ? sticks.sorted() : [folder]
    }
  }

  private func write(_ slip: String, to path: String) throws(SystemFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw SystemFailure(.notDone, attempt: "open \(path)", errno: errno) }
    defer { close(file) }
    let bytes = Array(slip.utf8)
    guard Glibc.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      throw SystemFailure(.notDone, attempt: "write \(path)", errno: errno)
    }
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
    let code = posix_spawn(&child, Self.printer, &actions, nil, words, environ)
    return (child, code)
  }
}
