import ArgumentParser

/// `juzhu messages`: the short messages to applicants.
struct MessagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "messages",
    abstract: "短信：发送与查看 (the short messages: deliver, list)",
    subcommands: [
      MessagesDeliverCommand.self, MessagesListCommand.self,
    ]
  )
}
