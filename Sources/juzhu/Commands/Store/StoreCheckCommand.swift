import ArgumentParser

/// `juzhu store check`: everything that is wrong in a data folder.
struct StoreCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查申请数据 (check the cases)"
  )

  @OptionGroup var place: DataOption

  func run() throws {
    throw ValidationError("尚未实现 (not there yet)")
  }
}
