import ArgumentParser

/// `juzhu store`: what the operator does with the data folder as a whole.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "申请数据：检查、查看、统计、备份与恢复 (the cases: check, show, stats, back up, restore)",
    // One a line, so that a new one is one line.
    subcommands: [
      StoreCheckCommand.self,
      StoreShowCommand.self,
      StoreStatsCommand.self,
      StoreGenerateCommand.self,
      StoreBackupCommand.self,
      StoreRestoreCommand.self,
      StoreExportCommand.self,
      StoreMigrateCommand.self,
    ]
  )
}
