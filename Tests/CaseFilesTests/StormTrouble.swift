import Glibc
import TestSupport

/// What befalls processes that are at work on a store, and goes away again.
enum StormTrouble: CaseIterable {
  /// Nobody but root may enter the folder, and they are not root.
  case noPermission
  case noOpenFiles
  /// No write behind the first 200 kB of a file: the journal's, not those that tell of attempts.
  case noFileSize

  /// Starts a process that the trouble can befall; nil when this machine does not allow it.
  func start(_ words: [String], in folder: String, to file: String) throws -> pid_t? {
    guard self == .noPermission else {
      return try BuiltProgram.start("store-storm", words, to: file)
    }
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    let program = BuiltProgram.path("store-storm")
    guard Self.run("/bin/chown", ["-R", "65534:65534", folder]),
      Self.run("/usr/bin/setpriv", nobody + ["/usr/bin/test", "-x", program])
    else { return nil }
    return try BuiltProgram.start("/usr/bin/setpriv", nobody + [program] + words, to: file)
  }

  /// Whether it has befallen them.
  func begin(_ processes: [pid_t], _ folder: String) -> Bool {
    switch self {
    case .noPermission: chmod(folder, 0) == 0
    case .noOpenFiles: Self.limit(processes, "--nofile=3:1024")
    case .noFileSize: Self.limit(processes, "--fsize=200000:unlimited")
    }
  }

  func end(_ processes: [pid_t], _ folder: String) -> Bool {
    switch self {
    case .noPermission: chmod(folder, 0o700) == 0
    case .noOpenFiles: Self.limit(processes, "--nofile=1024:1024")
    case .noFileSize: Self.limit(processes, "--fsize=unlimited")
    }
  }

  /// Gives the folder back to who runs the test.
  func leave(_ folder: String) {
    _ = Self.run("/bin/chown", ["-R", "\(geteuid())", folder])
  }

  private static func limit(_ processes: [pid_t], _ limit: String) -> Bool {
    processes.allSatisfy { run("/usr/bin/prlimit", ["--pid", "\($0)", limit]) }
  }

  private static func run(_ program: String, _ words: [String]) -> Bool {
    guard let process = try? BuiltProgram.start(program, words, to: "/dev/null") else {
      return false
    }
    var status: Int32 = 0
    return waitpid(process, &status, 0) == process && status == 0
  }
}
