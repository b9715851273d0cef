import Curses
import TextUI

/// The probe's page: fixed text in fixed places, and the last event.
struct ProbePage {
  let ambiguousWidth: Int
  private(set) var isOpen = true
  private(set) var hasWoken = false
  /// The letters typed since the last frame.
  private(set) var typed: [Character] = []
  private(set) var reason: TerminalEvent.Reason?
  private var said = ""
  private var keyCount = 0

  init(ambiguousWidth: Int) { self.ambiguousWidth = ambiguousWidth }

  mutating func take(_ event: TerminalEvent) {
    typed = []
    switch event {
    case .keys(let keys):
      keyCount += keys.count
      for key in keys { take(key) }
    case .resized(let size): said = "resized \(size.width)x\(size.height)"
    case .wake: (said, hasWoken) = ("woken", true)
    case .readable: said = "readable"
    case .gone(let reason): (self.reason, isOpen) = (reason, false)
    }
  }

  private mutating func take(_ key: Key) {
    said = "\(key)"
    if case .paste(let text) = key { said = "paste of \(text.utf8.count)" }
    if case .mouse(let mouse) = key { said = "\(mouse.button) at \(mouse.column), \(mouse.row)" }
    guard case .character(let character) = key else { return }
    typed.append(character)
    if character == "Q" { isOpen = false }
    if character == "X" { fatalError("the probe was told to crash") }
  }

  func frame(size: Size) -> Frame {
    var frame = Frame(size: size, look: Look(ambiguousWidth: ambiguousWidth))
    frame.write("居住证①测试|", at: Point(x: 2, y: 1))
    frame.write("警告", at: Point(x: 0, y: 2), style: .warning)
    frame.write("选中", at: Point(x: 10, y: 2), style: .focused)
    frame.write("新字𰻝|\u{31350}|", at: Point(x: 0, y: 3))
    frame.write("e\u{301}|", at: Point(x: 0, y: 4))
    frame.write(ShownText("\(keyCount) keys, last: \(said)"), at: Point(x: 0, y: 6))
    frame.write("角", at: Point(x: size.width - 2, y: size.height - 1))
    frame.cursor = Point(x: 4, y: 1)
    return frame
  }
}
