import Casework
import Glibc

/// Prints slips through `lp`, and through `paps` before it where that is installed: a printer has
/// no Chinese, and paps draws every character. The only other programs that a kiosk starts.
struct SlipPrinter {
  /// Run by their paths, so that no `PATH` says otherwise.
  var program = "/usr/bin/lp"
  var typesetter = "/usr/bin/paps"
  /// An `lp` whose print server does not answer waits for ever; the person does not, nor does a
  /// kiosk that is told to end.
  var patience: Duration = .seconds(2)

  var isThere: Bool { access(program, X_OK) == 0 }
  var hasTypesetter: Bool { access(typesetter, X_OK) == 0 }

  /// Twelve points, so that 72 columns fit an A4 sheet in the last of these fonts too, whose
  /// letters are the widest. In the first a Chinese character is as wide as two letters.
  private static let layout = [
    "--encoding=UTF-8", "--paper=a4", "--font=Noto Sans Mono CJK SC, Monospace 12",
  ]

  /// Returns when `lp` has taken the slip, a few hundred bytes to 64 KiB of UTF-8.
  /// - Throws: `SystemFailure`, also when not all has ended in time; it is ended then.
  func print(_ slip: String) throws(SystemFailure) {
    var text = try PrintingPipe()
    defer { text.close() }
    // A slip is far shorter than what a pipe holds: this does not wait.
    text.write(Array(slip.utf8))
    let deadline = ContinuousClock.now.advanced(by: patience)
    guard hasTypesetter else {
      let printing = try PrintingChild(program, ["-s"], reading: text.output, writing: nil)
      text.close()
      return try printing.waitForEnd(until: deadline)
    }
    var pages = try PrintingPipe()
    defer { pages.close() }
    let printing = try PrintingChild(program, ["-s"], reading: pages.output, writing: nil)
    do {
      let drawing = try PrintingChild(
        typesetter,
        Self.layout,
        reading: text.output,
        writing: pages.input
      )
      text.close()
      pages.closeOutput()
      try drawing.waitForEnd(until: deadline)
    } catch {
      printing.kill()
      throw error
    }
    // Only now does lp see the end: of pages that were not finished it prints none.
    pages.close()
    try printing.waitForEnd(until: deadline)
  }
}
