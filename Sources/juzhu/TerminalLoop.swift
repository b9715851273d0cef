import Casework
import Curses
import TextUI

/// A full-screen program as the loop drives it.
protocol TerminalProgram {
  var isOver: Bool { get }
  mutating func handle(_ key: Key) -> TerminalRequest?
  /// Lets the time that has passed take effect.
  mutating func tick() -> TerminalRequest?
  /// When `tick` is to be called next.
  func nextWake() -> Moment
  /// Others have changed what is shown.
  mutating func refresh()
  /// Does what could wait until the answer was seen; whether it shows something new.
  mutating func settle() -> Bool
  /// The terminal is gone: keeps what was typed.
  mutating func keepAll()
  mutating func frame(size: Size) -> Frame
}

/// What is typed becomes keys, keys change the page, the page becomes cells; nothing else moves.
struct TerminalLoop {
  let terminal: CursesTerminal
  let now: @Sendable () -> Moment
  /// Told of changes by others: a descriptor, and what quiets it again.
  var changes: (descriptor: Int32, clear: () -> Void)?

  init(terminal: CursesTerminal, now: @escaping @Sendable () -> Moment) {
    self.terminal = terminal
    self.now = now
  }

  /// Runs the program until it is left or the terminal is gone.
  func run(_ first: some TerminalProgram) {
    var program = first
    terminal.show(program.frame(size: terminal.size))
    while !program.isOver {
      let wake = deadline(of: program)
      switch terminal.nextEvent(until: wake, orReadable: changes?.descriptor) {
      case .keys(let keys):
        for key in keys where !program.isOver {
          answer(program.handle(key))
        }
      case .resized:
        break
      case .wake:
        answer(program.tick())
      case .readable:
        changes?.clear()
        program.refresh()
      case .gone:
        program.keepAll()
        return
      }
      terminal.show(program.frame(size: terminal.size))
      // Seeing the answer does not wait for the disk.
      if program.settle() { terminal.show(program.frame(size: terminal.size)) }
    }
  }

  private func answer(_ request: TerminalRequest?) {
    switch request {
    case .repaint: terminal.repaint()
    case .clearScrollback: terminal.clearScrollback()
    case .ring: terminal.ring()
    case .leave, nil: break
    }
  }

  /// The clock of the wall says when; the terminal waits by a clock that nobody sets.
  private func deadline(of program: some TerminalProgram) -> Deadline {
    let wait = program.nextWake().milliseconds - now().milliseconds
    return .after(milliseconds: Int(min(max(0, wait), 60_000)))
  }
}
