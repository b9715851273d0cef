import FoundationEssentials
import Glibc
import TestSupport

/// `juzhu store check` over the benchmark's store: the figures of a store that broke its promises
/// are worth nothing.
enum OurCheck {
  static func run(_ folder: String) throws {
    let path = BuiltProgram.path("juzhu")
    let words = [path, "store", "check", "--data", FilesContender.data(folder)]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let log = folder + "/check.log"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    }
    var process = pid_t()
    guard posix_spawn(&process, path, &actions, nil, &arguments, environ) == 0 else {
      throw WorkerFailure(description: "cannot start \(path)")
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    guard status == 0 else {
      let said = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
      let last = said.split(separator: "\n").suffix(5).joined(separator: "\n")
      throw WorkerFailure(description: "juzhu store check ended with \(status >> 8)\n\(last)")
    }
  }
}
