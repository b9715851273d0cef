import TestSupport
import TextUI

/// Some programs with a list open at once, measured in turns.
struct QueueContest {
  let programs: [any QueueProgram]
  private(set) var samples: [Samples<DeskFigure>]

  /// Keys of one program before it is the others' turn.
  private static let turn = 20
  /// Milliseconds of silence that end an answer.
  private static let pause = 10.0

  init(programs: [any QueueProgram]) {
    self.programs = programs
    samples = programs.map { _ in Samples() }
  }

  /// One round: all are started, and each does everything.
  /// - Parameter searches: how often End and the search are tried.
  mutating func play(keys: Int, searches: Int) throws {
    let terminals = try programs.indices.map { try start($0) }
    for _ in 0..<max(1, keys / Self.turn) {
      for index in programs.indices { move(index, terminals[index]) }
    }
    for index in programs.indices {
      let (program, terminal) = (programs[index], terminals[index])
      for _ in 0..<max(1, keys / Self.turn) {
        let answer = terminal.timedAnswer(
          to: Keystroke.bytes(of: .pageDown),
          quiet: Self.pause
        )
        if let milliseconds = answer.milliseconds {
          samples[index].add(milliseconds, to: .pageDown)
        }
      }
      let process = KernelCount(process: terminal.process)
      samples[index].add(process.megabytes, to: .memory)
      for _ in 0..<searches {
        _ = terminal.timedAnswer(to: program.toHead, quiet: 100, patience: 200)
        let answer = terminal.timedAnswer(to: program.end, quiet: 500, patience: 10_000)
        if let milliseconds = answer.milliseconds { samples[index].add(milliseconds, to: .end) }
        try terminal.waitUntil(contains: program.endMark)
      }
      for _ in 0..<searches {
        _ = terminal.timedAnswer(to: program.toHead, quiet: 100, patience: 200)
        try program.search(on: terminal, &samples[index])
      }
      samples[index].add(process.megabytes, to: .memoryAtEnd)
    }
  }

  private mutating func start(_ index: Int) throws -> PseudoTerminal {
    let program = programs[index]
    var opened = Samples<DeskFigure>()
    let begin = PseudoTerminal.now()
    let terminal = try program.start()
    try terminal.waitUntil(contains: program.firstPage)
    let started = (PseudoTerminal.now() - begin) * 1000
    // What it still reads must not be counted among the keys.
    _ = terminal.timedAnswer(to: [], quiet: 1000, patience: 1000)
    try program.openList(on: terminal, &opened)
    try terminal.waitUntil(contains: program.listMark)
    samples[index].add(started, to: .start)
    for figure in [DeskFigure.signIn, .queue] { samples[index].add(opened, figure) }
    if let queue = opened.median(of: .queue) {
      samples[index].add(started + queue, to: .startToQueue)
    }
    return terminal
  }

  private mutating func move(_ index: Int, _ terminal: PseudoTerminal) {
    for _ in 0..<Self.turn {
      let answer = terminal.timedAnswer(to: programs[index].down, quiet: Self.pause)
      samples[index].add(answer, time: .down, bytes: .downBytes)
    }
  }
}
