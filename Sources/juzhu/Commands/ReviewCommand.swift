import ArgumentParser

/// `juzhu review`: the desk at which the staff of a police station review and serve.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "审核工作台 (the review desk of the station's staff)"
  )

  @OptionGroup var place: DataOption
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try StartProblem.explaining {
      try ReviewRun(folder: place.folder, office: try place.office(), screen: screen).untilLeft()
    }
  }
}
