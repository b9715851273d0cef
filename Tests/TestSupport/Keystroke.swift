import TextUI

/// The bytes that xterm sends for a key; none for what no keyboard can send.
public enum Keystroke {
  public static func bytes(of key: Key) -> [UInt8] { Array(text(of: key).utf8) }

  private static func text(of key: Key) -> String {
    switch key {
    case .character(let character): String(character)
    case .paste(let text): "\u{1B}[200~\(text)\u{1B}[201~"
    case .enter: "\r"
    case .escape: "\u{1B}"
    case .tab: "\t"
    case .backTab: "\u{1B}[Z"
    case .backspace: "\u{7F}"
    case .delete: "\u{1B}[3~"
    case .insert: "\u{1B}[2~"
    case .up: "\u{1B}[A"
    case .down: "\u{1B}[B"
    case .right: "\u{1B}[C"
    case .left: "\u{1B}[D"
    case .home: "\u{1B}[H"
    case .end: "\u{1B}[F"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .wordLeft: "\u{1B}[1;5D"
    case .wordRight: "\u{1B}[1;5C"
    case .first: "\u{1B}[1;5H"
    case .last: "\u{1B}[1;5F"
    case .function(let number): function(number)
    case .control(let letter): String(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F))
    case .alt(let letter): "\u{1B}\(letter)"
    case .mouse(let mouse): report(of: mouse)
    case .focusGained: "\u{1B}[I"
    case .focusLost: "\u{1B}[O"
    case .press, .dragged: ""
    }
  }

  private static func function(_ number: Int) -> String {
    switch number {
    case 1...4: "\u{1B}O" + ["P", "Q", "R", "S"][number - 1]
    case 5...12: "\u{1B}[\([15, 17, 18, 19, 20, 21, 23, 24][number - 5])~"
    default: ""
    }
  }

  private static func report(of mouse: Mouse) -> String {
    let button =
      switch mouse.button {
      case .left: 0
      case .middle: 1
      case .right: 2
      case .none: 3
      case .wheelUp: 64
      case .wheelDown: 65
      }
    let place = "\(mouse.column + 1);\(mouse.row + 1)"
    switch mouse.action {
    case .press: return "\u{1B}[<\(button);\(place)M"
    case .release: return "\u{1B}[<\(button);\(place)m"
    case .move: return "\u{1B}[<\(button + 32);\(place)M"
    }
  }
}
