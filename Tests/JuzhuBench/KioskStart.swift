import Glibc
import TestSupport

/// Starting the kiosk over a folder of data: how long until its first page is painted, and what it
/// takes of the memory then.
struct KioskStart {
  let milliseconds: Double
  /// Resident, in MB of a million bytes.
  let megabytes: Double

  /// Starts it once; it is gone when this returns.
  /// - Parameters:
  ///   - data: the data folder.
  ///   - files: a folder to choose files from.
  init(data: String, files: String) throws {
    let begin = PseudoTerminal.now()
    let terminal = try PseudoTerminal(
      BuiltProgram.path("juzhu"),
      ["kiosk", "--data", data, "--files", files],
      environment: ["HOME": files]
    )
    // Milliseconds of silence after which nothing more is expected.
    let answer = terminal.timedAnswer(to: [], quiet: 200, patience: 60_000, since: begin)
    try terminal.waitUntil(contains: "办事指南")
    milliseconds = answer.milliseconds ?? .infinity
    megabytes = KernelCount(process: terminal.process).megabytes
    terminal.signal(SIGTERM)
    _ = try terminal.waitForExit()
  }
}
