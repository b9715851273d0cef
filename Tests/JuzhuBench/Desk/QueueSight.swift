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
    let head = try made.head(Self.above + 1)
    // All new ones were received behind the anchor and before the next.
    let anchor = Array(zip(head, head.dropFirst())).last { row, next in
      next.received.milliseconds - row.received.milliseconds > rounds * changes
    }?.0
    guard let anchor else { throw WorkerFailure(description: "no gap among the first rows") }
    for round in 1...rounds { try play(anchor, changes, (rounds - round) * changes, &samples) }
  }

  /// - Parameter later: milliseconds that the last of the new ones was received behind the anchor.
  private func play(
    _ anchor: QueueRow,
    _ changes: Int,
    _ later: Int,
    _ samples: inout Samples<DeskFigure>
  ) throws {
    let count = try made.count()
    let juzhu = JuzhuQueue(data: made.data, sought: anchor, count: count, openings: 0)
    let terminal = try juzhu.start()
    try terminal.waitUntil(contains: juzhu.firstPage)
    var unused = Samples<DeskFigure>()
    try juzhu.openList(on: terminal, &unused)
    let next = try made.store.applicationCount() + 1
    let result = folder + "/commits-\(next)"
    let crew = try WorkerCrew([
      ["desk-writer", made.data, anchor.number.text, "\(changes)", "\(later)", result]
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
