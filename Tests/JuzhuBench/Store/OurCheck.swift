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
    var process = pid_t()
    guard posix_spawn(&process, path, nil, nil, &arguments, environ) == 0 else {
      throw WorkerFailure(description: "cannot start \(path)")
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    guard status == 0 else {
      throw WorkerFailure(description: "juzhu store check ended with \(status >> 8)")
    }
  }
}
