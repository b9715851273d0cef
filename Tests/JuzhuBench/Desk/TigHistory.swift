import Glibc
import TestSupport
import TextUI

/// `tig` over a repository with as many commits as the queue has rows.
struct TigHistory: QueueProgram {
  let repository: String
  /// Takes its own files, which must not lie among the repository's.
  private let home: String
  let commits: Int

  let name = "tig"
  var firstPage: String { Self.subject(commits) }
  var listMark: String { "of \(commits)" }
  // As a keypad in application mode sends them.
  let down = Array("\u{1B}OB".utf8)
  let toHead = Array("\u{1B}OH".utf8)
  let end = Array("\u{1B}OF".utf8)
  var endMark: String { Self.subject(1) }

  /// Nil when tig or git is not installed. Makes the repository.
  init?(commits: Int, in folder: String) throws {
    guard access("/usr/bin/tig", X_OK) == 0, access("/usr/bin/git", X_OK) == 0 else { return nil }
    repository = folder + "/repository"
    home = folder
    self.commits = commits
    let stream = folder + "/commits"
    guard let file = fopen(stream, "w") else { return nil }
    for serial in 1...commits {
      let subject = Self.subject(serial)
      let time = 1_700_000_000 + serial * 60
      fputs(
        """
        commit refs/heads/master
        mark :\(serial)
        committer Reviewer \(serial % 97) <reviewer@example.org> \(time) +0800
        data \(subject.utf8.count)
        \(subject)
        \(serial > 1 ? "from :\(serial - 1)\n" : "")

        """,
        file
      )
    }
    fclose(file)
    let process = try BuiltProgram.start(
      "/bin/sh",
      [
        "-c",
        "git init -q -b master '\(repository)' && cd '\(repository)' && "
          + "git fast-import --quiet < '\(stream)'",
      ],
      to: folder + "/git.log"
    )
    var status: Int32 = 0
    waitpid(process, &status, 0)
    guard status == 0 else { throw WorkerFailure(description: "git fast-import failed") }
  }

  private static func subject(_ serial: Int) -> String {
    let names = ["王伟", "李秀英", "张子涵", "刘一诺", "陈建国", "杨浩然", "黄晓月"]
    return "A\(1_000_000_000 + serial) \(names[serial % names.count])"
  }

  func start() throws -> PseudoTerminal {
    try PseudoTerminal("/usr/bin/tig", ["-C", repository], environment: ["HOME": home])
  }

  func openList(on terminal: PseudoTerminal, _ samples: inout Samples<DeskFigure>) throws {}

  func search(on terminal: PseudoTerminal, _ samples: inout Samples<DeskFigure>) throws {
    let sought = Self.subject(commits / 2)
    terminal.type("/" + sought)
    terminal.listen(seconds: 0.2)
    let answer = terminal.timedAnswer(to: [13], quiet: 200)
    if let milliseconds = answer.milliseconds { samples.add(milliseconds, to: .search) }
    try terminal.waitUntil(contains: sought)
  }
}
