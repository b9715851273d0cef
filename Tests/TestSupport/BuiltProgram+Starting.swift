import Glibc

/// The system would not start a program.
public struct ProgramNotStarted: Error {
  public let program: String
  public let errno: Int32
}

extension BuiltProgram {
  /// Starts a program of the build, or of the system when it is named by its path, in this environment, with its standard output at the end of a
  /// file that only its owner reads.
  public static func start(
    _ name: String,
    _ arguments: [String],
    to file: String
  ) throws -> pid_t {
    let program = name.hasPrefix("/") ? name : path(name)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let outcome = posix_spawn(&process, program, &actions, nil, words, environ)
    guard outcome == 0 else { throw ProgramNotStarted(program: program, errno: outcome) }
    return process
  }
}
