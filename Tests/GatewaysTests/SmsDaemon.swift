import Glibc
import Testing

/// The real `smsd` of Debian's package smstools, over a spool and a modem of a test; no service of
/// the system is touched.
struct SmsDaemon {
  static let program = "/usr/sbin/smsd"
  let process: pid_t

  init(_ spool: GatewayFolder, modem: String) throws {
    let folders = ["outgoing", "checked", "sent", "failed", "incoming"]
      .map { "\($0) = \(spool.path)/\($0)" }.joined(separator: "\n")
    try spool.write(
      """
      devices = GSM1
      \(folders)
      logfile = \(spool.path)/log
      infofile = \(spool.path)/working
      pidfile = \(spool.path)/pid
      delaytime = 1
      errorsleeptime = 1
      blocktime = 1
      autosplit = 3
      receive_before_send = no

      [GSM1]
      device = \(modem)
      incoming = no
      pin = ignore
      check_network = 0

      """,
      to: "smsd.conf"
    )
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    // -t: stays in the foreground.
    let texts: [String] = [Self.program, "-t", "-c\(spool.path)/smsd.conf"]
    let words: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let variables = [strdup("PATH=/usr/bin:/bin"), nil]
    defer { for variable in variables { free(variable) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, Self.program, &actions, &attributes, words, variables)
    try #require(code == 0, "install the package smstools")
    process = child
  }

  func end() {
    kill(-process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }
}
