import ArgumentParser

/// The command line: without a subcommand it is the applicant's kiosk.
@main
struct JuzhuCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "juzhu",
    abstract: "杭州市居住证服务平台 · 居住证预约受理 (Hangzhou residence-permit service)",
    discussion: """
      不带子命令时打开申请人终端。请在至少 80×24 的终端窗口中使用。
      Without a subcommand the applicants' kiosk opens, in a terminal of at least 80×24.
      """,
    version: "0.1",
    subcommands: [
      KioskCommand.self, ReviewCommand.self, DemoCommand.self, DoctorCommand.self,
      CalendarCommand.self,
      IdentityCommand.self, StoreCommand.self, MessagesCommand.self, AuditCommand.self,
      OfficeCommand.self, DecodePageCommand.self,
    ],
    defaultSubcommand: KioskCommand.self
  )
}
