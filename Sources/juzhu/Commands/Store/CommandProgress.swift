import Glibc
import Synchronization
import TextUI

/// How far a long command is, on standard error: a bar that fills on a terminal, elsewhere a line
/// at every tenth. May be told from any thread.
final class CommandProgress: Sendable {
  private struct Shown {
    var percent = -1
    /// The cells of the bar on the terminal's row; 0 when there is none.
    var cells = 0
    var next: ContinuousClock.Instant
  }

  private let what: ShownText
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let shown: Mutex<Shown>

  /// - Parameter what: what is being done, "检查 (check)".
  init(_ what: String) {
    self.what = ShownText(what)
    shown = Mutex(Shown(next: .now))
  }

  /// So much is done, in bytes or any other unit; at most ten times a second anything is drawn.
  func show(_ done: Int, of total: Int) {
    let percent = ProgressBar(done: done, total: total).percent
    shown.withLock { shown in
      guard percent > shown.percent else { return }
      if isTerminal {
        guard shown.next <= .now else { return }
        shown.next = .now + .milliseconds(100)
        draw(percent, &shown)
      } else {
        guard percent / 10 > max(shown.percent, 0) / 10 else { return }
        Self.write("\(what.text) \(percent / 10 * 10)%\n")
      }
      shown.percent = percent
    }
  }

  /// The work is over, well or not: the bar goes from the terminal.
  func finish() {
    shown.withLock { shown in
      guard shown.cells > 0 else { return }
      Self.write("\r" + String(repeating: " ", count: shown.cells) + "\r")
      shown.cells = 0
    }
  }

  /// `检查 [######----]  60%` on one row; only ASCII fills, since blocks take two cells on some
  /// terminals and the row would wrap.
  private func draw(_ percent: Int, _ shown: inout Shown) {
    let width = max(20, Self.columns()) - 1
    let words = what.truncated(toWidth: width / 2)
    let room = min(40, width - words.width() - 8)
    let filled = max(0, room) * percent / 100
    let bar =
      room < 4
      ? ""
      : "[" + String(repeating: "#", count: filled)
        + String(repeating: "-", count: room - filled) + "] "
    let digits = String(percent)
    let line =
      words + ShownText(" \(bar)\(String(repeating: " ", count: 3 - digits.count))\(digits)%")
    let cells = line.width()
    let rest = String(repeating: " ", count: max(0, min(shown.cells, width) - cells))
    Self.write("\r\(line.text)\(rest)")
    shown.cells = cells
  }

  /// The terminal's columns; 80 when it does not tell.
  private static func columns() -> Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// That nobody can be told is no reason to stop the work.
  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
