import TestSupport
import TextUI

/// `juzhu` over a folder of its own, with the first page of the wizard as its form.
struct JuzhuForm: FormProgram {
  let name = "juzhu"
  let firstScreen = "办事指南"
  let escapes = 20
  let nextField = Keystroke.bytes(of: .tab)
  let folder: BenchFolder

  func start() throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("juzhu"),
      [
        "kiosk", "--data", folder.path + "/data", "--files", folder.path,
        // However long the bench idles, nobody is sent away.
        "--idle-warn", "86400", "--idle-wipe", "172800",
      ],
      environment: ["HOME": folder.path]
    )
  }

  /// Each round is another person, who registers and begins an application.
  func openForm(on terminal: PseudoTerminal, round: Int) throws {
    let person = SamplePerson.somebody(round)
    let password = SamplePerson.password
    terminal.type("3")
    try terminal.waitUntil(contains: "阅读隐私告知")
    terminal.type("\(person.userName)\t\(person.name)\t\(person.identityNumber)\t")
    terminal.type("\(person.mobile)\t\(password)\t\(password)\t \t\t\r")
    try terminal.waitUntil(contains: "还没有申请")
    terminal.type("n")
    try terminal.waitUntil(contains: "▸ 申报人")
  }

  func goToText(on terminal: PseudoTerminal) throws {
    try move(to: "▸ 详细地址", on: terminal)
  }

  /// A list of places lies over the page, and Esc closes it.
  func openForEscape(on terminal: PseudoTerminal) throws {
    try move(to: "▸ 区、县", on: terminal)
    terminal.press(.enter)
    try terminal.waitUntil(contains: "Enter 选定")
  }

  private func move(to label: String, on terminal: PseudoTerminal) throws {
    for _ in 0..<20 where !terminal.rows.contains(where: { $0.contains(label) }) {
      _ = terminal.timedAnswer(to: Keystroke.bytes(of: .tab), quiet: 50)
    }
    try terminal.waitUntil(contains: label)
  }
}
