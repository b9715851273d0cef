import Curses
import Glibc
import TextUI

// A small page for the tests of the terminal: says what was typed, and does what it is told by a
// letter. Q leaves, X crashes, R paints anew, K clears the scrollback.

let arguments = CommandLine.arguments
if arguments.contains("--facts") {
  let facts = TerminalFacts()
  print(
    "\(facts.name) known=\(facts.isKnown) colours=\(facts.colours) chinese=\(facts.speaksChinese)"
  )
  print("codeset=\(facts.codeset) fallback=\(facts.usedUTF8Fallback)")
  exit(0)
}

var options = TerminalOptions()
options.allowsColour = getenv("NO_COLOR") == nil
options.theme = arguments.contains("--high-contrast") ? .highContrast : .dark
options.ambiguousWidth = arguments.contains("--ambiguous-2") ? 2 : 1
do {
  let terminal = try CursesTerminal(options: options)
  var page = ProbePage(ambiguousWidth: options.ambiguousWidth)
  let deadline: Deadline? = arguments.contains("--wake") ? .after(milliseconds: 100) : nil
  while page.isOpen {
    terminal.show(page.frame(size: terminal.size))
    let event = terminal.nextEvent(until: page.hasWoken ? nil : deadline)
    page.take(event)
    for letter in page.typed {
      if letter == "R" { terminal.repaint() }
      if letter == "K" { terminal.clearScrollback() }
    }
  }
  terminal.close()
  if let reason = page.reason { print("gone: \(reason)") }
} catch {
  print(Catalogue.chinese.text(of: error.sentence).text)
  exit(1)
}
