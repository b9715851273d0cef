import TestSupport

/// One of the commands that print lines, run to its end.
struct Command {
  let status: Int
  /// What it printed, without the blanks at the ends of lines.
  let text: String

  /// - Parameters:
  ///   - arguments: the subcommand and what follows.
  ///   - folder: `--data`; nil: none is given.
  init(
    _ arguments: [String],
    data folder: String? = nil,
    environment: [String: String] = [:]
  ) throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("juzhu"),
      arguments + (folder.map { ["--data", $0] } ?? []),
      environment: ["COLUMNS": "80", "HOME": "/nonexistent"].merging(environment) { $1 }
    )
    status = Int(try terminal.waitForExit(seconds: Applicant.patience).status)
    text = String(decoding: terminal.output.filter { $0 != 0x0D }, as: UTF8.self)
  }
}
