extension Mouse {
  /// Reads a report of xterm's mode 1006: the button's bits, column and row from 1, and M or m.
  /// Nil for horizontal wheels, buttons beyond the third, and places outside the screen.
  init?(sgr numbers: [Int], final: Character) {
    guard numbers.count == 3, numbers[1] >= 1, numbers[2] >= 1, final == "M" || final == "m" else {
      return nil
    }
    let isMove = numbers[0] & 32 != 0
    let button: Button
    switch numbers[0] & ~(4 | 8 | 16 | 32) {
    case 0: button = .left
    case 1: button = .middle
    case 2: button = .right
    case 3: button = .none
    case 64: button = .wheelUp
    case 65: button = .wheelDown
    default: return nil
    }
    let isWheel = button == .wheelUp || button == .wheelDown
    guard !isWheel || final == "M" else { return nil }
    let action: Action = final == "m" ? .release : isMove && !isWheel ? .move : .press
    self.init(button: button, action: action, column: numbers[1] - 1, row: numbers[2] - 1)
  }
}
