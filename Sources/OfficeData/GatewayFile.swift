import Casework

/// gateway.json: exactly one of `smstools`, `gammu` (folders) and `command` (a program).
struct GatewayFile: OfficeFile {
  static let name = "gateway.json"
  let smstools: String?
  let gammu: String?
  let command: String?

  func fact() throws(OfficeDataProblem) -> GatewayChoice {
    let choices = [
      smstools.map { GatewayChoice.smstools(folder: $0) },
      gammu.map { GatewayChoice.gammu(folder: $0) },
      command.map { GatewayChoice.command(program: $0) },
    ].compactMap { $0 }
    guard choices.count == 1, let path = smstools ?? gammu ?? command, path.hasPrefix("/"),
      !path.utf8.contains(0)
    else {
      throw OfficeDataProblem(
        Self.name,
        zh: "应恰有 smstools、gammu、command 之一，值为绝对路径",
        en: "exactly one of smstools, gammu, command is wanted, an absolute path"
      )
    }
    return choices[0]
  }
}
