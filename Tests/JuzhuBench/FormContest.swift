import TestSupport
import TextUI

/// The programs side by side: short turns of one and the other, so that whatever else the
/// machine does falls on both.
struct FormContest {
  let programs: [any FormProgram]
  /// In the order of `programs`.
  private(set) var samples: [Samples<Figure>]

  private static let turn = 20
  /// Milliseconds between an answer and the next key: nobody types faster than 50 keys a second.
  private static let pause = 20.0
  /// Milliseconds of silence after which nothing more is expected of a start.
  private static let quietStart = 200.0

  init(programs: [any FormProgram]) {
    self.programs = programs
    samples = programs.map { _ in Samples() }
  }

  /// Starts each program once, unmeasured.
  func warmUp() throws {
    for program in programs {
      try program.start().waitUntil(contains: program.firstScreen)
    }
  }

  /// One round: everything measured, idleness only when `idleSeconds` is not 0.
  mutating func play(round: Int, keys: Int, idleSeconds: Int) throws {
    let terminals = try programs.indices.map { try start($0) }
    for (program, terminal) in zip(programs, terminals) {
      try program.openForm(on: terminal, round: round)
      try program.goToText(on: terminal)
      _ = terminal.timedAnswer(to: [], patience: Self.quietStart)
    }
    for _ in 0..<max(1, keys / Self.turn) {
      for index in programs.indices { typeLetters(index, terminals[index]) }
    }
    for _ in 0..<max(1, keys / Self.turn) {
      for index in programs.indices { moveOn(index, terminals[index]) }
    }
    idle(seconds: idleSeconds, terminals)
    for index in programs.indices {
      let count = KernelCount(process: terminals[index].process)
      samples[index].add(count.megabytes, to: .memory)
      samples[index].add(count.highestMegabytes, to: .memoryPeak)
      try escape(index, terminals[index])
    }
  }

  private mutating func start(_ index: Int) throws -> PseudoTerminal {
    let begin = PseudoTerminal.now()
    let terminal = try programs[index].start()
    let answer = terminal.timedAnswer(
      to: [],
      quiet: Self.quietStart,
      patience: 10_000,
      since: begin
    )
    try terminal.waitUntil(contains: programs[index].firstScreen)
    if let milliseconds = answer.milliseconds {
      samples[index].add(milliseconds, to: .firstPaint)
    }
    return terminal
  }

  private mutating func typeLetters(_ index: Int, _ terminal: PseudoTerminal) {
    for _ in 0..<Self.turn {
      let answer = terminal.timedAnswer(to: [UInt8(ascii: "a")], quiet: Self.pause)
      samples[index].add(answer, time: .letterTime, bytes: .letterBytes)
    }
    for _ in 0..<Self.turn {
      _ = terminal.timedAnswer(to: Keystroke.bytes(of: .backspace))
    }
  }

  private mutating func moveOn(_ index: Int, _ terminal: PseudoTerminal) {
    let key = programs[index].nextField
    for _ in 0..<Self.turn {
      let answer = terminal.timedAnswer(to: key, quiet: Self.pause)
      samples[index].add(answer, time: .fieldTime, bytes: .fieldBytes)
    }
  }

  private mutating func idle(seconds: Int, _ terminals: [PseudoTerminal]) {
    guard seconds > 0, let first = terminals.first else { return }
    let counts = terminals.map { KernelCount(process: $0.process) }
    let processor = counts.map(\.processorSeconds)
    let wakeUps = terminals.map(\.wakeUps)
    first.listen(seconds: Double(seconds))
    for index in programs.indices {
      samples[index].add(counts[index].processorSeconds - processor[index], to: .idleProcessor)
      samples[index].add(Double(terminals[index].wakeUps - wakeUps[index]), to: .idleWakeUps)
    }
  }

  private mutating func escape(_ index: Int, _ terminal: PseudoTerminal) throws {
    for _ in 0..<programs[index].escapes {
      try programs[index].openForEscape(on: terminal)
      _ = terminal.timedAnswer(to: [], quiet: 20, patience: 20)
      let answer = terminal.timedAnswer(
        to: Keystroke.bytes(of: .escape),
        quiet: 60,
        patience: 3000
      )
      if let milliseconds = answer.milliseconds { samples[index].add(milliseconds, to: .escape) }
    }
  }
}
