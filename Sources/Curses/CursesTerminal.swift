import CNCurses
import Glibc
import TextUI

/// The real terminal, taken over while this lives: cells out through ncurses, keys in through
/// `KeyDecoder`. There is one at a time; standard input and output are it.
///
/// It is given back by `close`, when this is let go, on a signal and on a crash.
public final class CursesTerminal {
  /// The window in cells.
  public private(set) var size: Size
  private var painter: FramePainter
  private var input = TerminalInput()
  private var isOpen = true

  /// Takes the terminal over and turns core dumps off.
  /// - Throws: `TerminalProblem`, with the terminal as it was.
  public init(options: TerminalOptions = TerminalOptions()) throws(TerminalProblem) {
    let facts = TerminalFacts()
    guard facts.isTerminal else { throw .notATerminal }
    guard facts.isKnown else { throw .unknown(name: facts.name) }
    guard facts.canPaint else { throw .tooSimple(name: facts.name) }
    guard guard_open(STDIN_FILENO, STDOUT_FILENO) else { throw .refused(code: errno) }
    guard_no_core_dumps()
    guard_keep_errors_off(options.errorLog ?? -1)
    CellWidths.use(ambiguous: options.ambiguousWidth)
    Self.switchModes(.paste)
    if options.usesMouse { Self.switchModes(.mouse) }
    guard paint_open(STDIN_FILENO) else {
      paint_close()
      guard_close()
      throw .refused(code: errno)
    }
    let hasColour = options.allowsColour && options.theme != .mono
    painter = FramePainter(
      palette: Palette(theme: options.theme, colours: hasColour ? Int(paint_colours()) : 0)
    )
    size = facts.size ?? .smallest
  }

  deinit { close() }

  /// Shows a frame; only what has changed goes out.
  public func show(_ frame: Frame) {
    guard isOpen else { return }
    painter.paint(frame, window: size)
  }

  /// Paints everything anew: something else wrote on the screen (Ctrl-L).
  public func repaint() {
    guard isOpen else { return }
    paint_anew()
    painter.showCursor()
  }

  /// Waits for what happens next, without waking up before. Keys come first.
  /// - Parameter other: a descriptor that is waited for too; whoever gives it reads it.
  public func nextEvent(
    until deadline: Deadline? = nil,
    orReadable other: Int32? = nil
  ) -> TerminalEvent {
    guard isOpen else { return .gone(.hungUp) }
    let event = input.next(until: deadline, orReadable: other ?? -1)
    if case .resized(let size) = event {
      self.size = size
      paint_resize(Int32(size.height), Int32(size.width))
      painter.forget()
    }
    return event
  }

  /// Makes the terminal forget what has scrolled out, so that the next person cannot look back.
  public func clearScrollback() {
    Self.send("\u{1B}[3J")
  }

  /// Draws attention, by a sound or as the terminal is set.
  public func ring() {
    Self.send("\u{7}")
  }

  /// Gives the terminal back as it was. Calling it again does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    paint_close()
    guard_close()
  }

  /// What a terminal is asked for beyond its description; unknown requests are ignored by it.
  private enum Modes {
    case paste, mouse

    var on: String {
      switch self {
      case .paste: "\u{1B}[?2004h"
      case .mouse: "\u{1B}[?1002h\u{1B}[?1006h"
      }
    }

    var off: String {
      switch self {
      case .paste: "\u{1B}[?2004l"
      case .mouse: "\u{1B}[?1006l\u{1B}[?1002l"
      }
    }
  }

  private static func switchModes(_ modes: Modes) {
    guard_restore_also(modes.off, modes.off.utf8.count)
    send(modes.on)
  }

  private static func send(_ sequence: String) {
    guard_send(sequence, sequence.utf8.count)
  }
}
