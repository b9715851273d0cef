import FoundationEssentials
import Glibc
import TestSupport

/// Processes of this program that start to work at one moment.
///
/// Each says with one byte that it is ready, and waits until its standard input ends; that is the
/// sign for all at once.
final class WorkerCrew {
  private var processes: [pid_t] = []
  private var gate: Int32 = -1
  private var ready: Int32 = -1

  /// Starts a process for each list of arguments and returns when all are ready.
  init(_ arguments: [[String]]) throws {
    var (input, output): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard pipe(&input) == 0, pipe(&output) == 0 else {
      throw WorkerFailure(description: "no pipe")
    }
    // A process that kept the others' ends open would hold them back.
    for end in input + output { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    gate = input[1]
    ready = output[0]
    for words in arguments { processes.append(try Self.start(words, input[0], output[1])) }
    close(input[0])
    close(output[1])
    for _ in processes {
      var byte: UInt8 = 0
      guard Glibc.read(ready, &byte, 1) == 1 else {
        throw WorkerFailure(description: "a process did not get ready")
      }
    }
  }

  deinit {
    if gate >= 0 { close(gate) }
    if ready >= 0 { close(ready) }
    for process in processes { waitpid(process, nil, 0) }
  }

  var ids: [pid_t] { processes }

  func go() {
    close(gate)
    gate = -1
  }

  /// Returns when all have ended.
  /// - Throws: when one has failed.
  func wait() throws {
    if gate >= 0 { go() }
    let ended = processes
    processes = []
    for process in ended {
      var status: Int32 = 0
      waitpid(process, &status, 0)
      guard status == 0 else {
        throw WorkerFailure(description: "process \(process) ended with \(status)")
      }
    }
  }

  /// For the process itself: says that it is ready and waits for the sign.
  static func waitForSign() {
    var byte: UInt8 = 1
    _ = Glibc.write(STDOUT_FILENO, &byte, 1)
    while Glibc.read(STDIN_FILENO, &byte, 1) > 0 {}
  }

  private static func start(_ words: [String], _ input: Int32, _ output: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    let path = BuiltProgram.path("juzhu-bench")
    var arguments: [UnsafeMutablePointer<CChar>?] = ([path] + words).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawn(&process, path, &actions, nil, &arguments, environ) == 0 else {
      throw WorkerFailure(description: "cannot start \(path)")
    }
    return process
  }
}

/// A process of the benchmark that did not do its part.
struct WorkerFailure: Error, CustomStringConvertible {
  let description: String
}
