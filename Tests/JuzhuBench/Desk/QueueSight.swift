import CaseFiles
import Casework
import TestSupport
import TextUI

/// How long after another process's commit the row stands on an open queue.
struct QueueSight {
  let made: MadeUpStore
  let folder: String

  /// Rows seen above the new ones.
  private static let above = 5

  /// - Parameter changes: at most as many as a list of 80×24 shows below, in each of the rounds.
  func measure(rounds: Int, changes: Int, _ samples: inout Samples<DeskFigure>) throws {
    for _ in 0..<rounds { try play(changes, &samples) }
  }

  private func play(_ changes: Int, _ samples: inout Samples<DeskFigure>) throws {
    let head = try made.head(Self.above + 1)
    guard let anchor = head.last else { throw WorkerFailure(description: "an empty queue") }
    let count = try made.count()
    let juzhu = JuzhuQueue(data: made.data, sought: anchor, count: count, openings: 0)
    let terminal = try juzhu.start()
    try terminal.waitUntil(contains: juzhu.firstPage)
    var unused = Samples<DeskFigure>()
    try juzhu.openList(on: terminal, &unused)
    let next = try made.store.applicationCount() + 1
    let result = folder + "/commits-\(next)"
    let crew = try WorkerCrew([
      ["desk-writer", made.data, anchor.number.text, "\(changes)", result]
    ])
    crew.go()
    var seen: [Double] = []
    for place in 0..<changes {
      try terminal.waitUntil(contains: ApplicationNumber(serial: next + place).text)
      seen.append(PseudoTerminal.now())
    }
    try crew.wait()
    for (commit, moment) in zip(try NumberFile.read(result), seen) {
      samples.add(moment * 1000 - Double(commit) / 1e6, to: .seen)
    }
  }
}
