import ArgumentParser

/// `juzhu office`: what the office's operator sets up.
struct OfficeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "office",
    abstract: "机构设置 (the office's own settings)",
    subcommands: [
      StaffCommand.self,
      OfficeKeyCommand.self,
    ]
  )
}

/// `juzhu office staff`: who may sign in at the review desk.
struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "工作人员账号：添加、查看、停用 (staff accounts: add, list, end)",
    subcommands: [
      StaffAddCommand.self, StaffListCommand.self, StaffEndCommand.self,
    ]
  )
}
