import ArgumentParser

/// `juzhu audit`: the record of what was done, each entry chained to the one before.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "操作记录：核对与查看 (the audit: verify, list)",
    subcommands: [
      AuditVerifyCommand.self, AuditListCommand.self,
    ]
  )
}
