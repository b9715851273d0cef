import Casework
import TestSupport
import TextUI

/// `juzhu review` over a made-up store: the tab of what waits for its review.
struct JuzhuQueue: QueueProgram {
  let data: String
  /// Holds what is looked for.
  let sought: QueueRow
  /// Rows of the queue.
  let count: Int
  /// How often its tab is opened anew.
  var openings = 10

  let name = "juzhu"
  let firstPage = "工作人员登录"
  let listMark = "待初审"
  let down = Keystroke.bytes(of: .down)
  let toHead = Keystroke.bytes(of: .home)
  let end = Keystroke.bytes(of: .end)
  var endMark: String { "第 \(count) 件，共 \(count) 件" }

  func start() throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("juzhu"),
      ["review", "--data", data],
      environment: ["HOME": data]
    )
  }

  func openList(on terminal: PseudoTerminal, _ samples: inout Samples<DeskFigure>) throws {
    terminal.type("chief\t" + MadeUpStore.password)
    terminal.listen(seconds: 0.2)
    let answer = terminal.timedAnswer(to: [13], quiet: 300, patience: 10_000)
    if let milliseconds = answer.milliseconds { samples.add(milliseconds, to: .signIn) }
    try terminal.waitUntil(contains: "共 \(count) 件")
    for _ in 0..<openings {
      _ = terminal.timedAnswer(to: Array("3".utf8), quiet: 50)
      let answer = terminal.timedAnswer(to: Array("1".utf8), quiet: 50)
      if let milliseconds = answer.milliseconds { samples.add(milliseconds, to: .queue) }
    }
  }

  /// Each letter of a name, of which the last leaves only those who bear it.
  func search(on terminal: PseudoTerminal, _ samples: inout Samples<DeskFigure>) throws {
    _ = terminal.timedAnswer(to: Array("/".utf8), quiet: 50)
    let letters = sought.name.text.map(String.init)
    for (place, letter) in letters.enumerated() {
      let answer = terminal.timedAnswer(to: Array(letter.utf8), quiet: 200)
      if let first = answer.firstMilliseconds { samples.add(first, to: .searchEcho) }
      if place == letters.count - 1, let whole = answer.milliseconds {
        samples.add(whole, to: .search)
      }
    }
    try terminal.waitUntil(contains: "查找：\(sought.name.text)")
    _ = terminal.timedAnswer(to: Keystroke.bytes(of: .escape), quiet: 200)
    try terminal.waitUntil(contains: "共 \(count) 件")
  }
}
