import ArgumentParser

/// `juzhu-bench`: how fast the real program is, beside programs that do the same.
@main
struct JuzhuBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "juzhu-bench",
    abstract: "Measures the real juzhu beside its peers, in one interleaved run.",
    subcommands: [
      TerminalBench.self, StoreBench.self, StoreWorker.self, StoreProbe.self, StoreWatcher.self,
      DeskBench.self, DeskWriter.self, DocumentBench.self,
    ]
  )
}
