/// A key and what it does, for the hint line and the help page.
public struct KeyHint: Sendable, Hashable {
  public var key: Key
  public var label: Phrase
  /// The key answers with a reason instead of acting.
  public var isRefused: Bool

  public init(key: Key, label: Phrase, isRefused: Bool = false) {
    self.key = key
    self.label = label
    self.isRefused = isRefused
  }

  /// The key as it is printed on a keyboard.
  public var name: ShownText {
    switch key {
    case .enter: ShownText(verbatim: "Enter")
    case .escape: ShownText(verbatim: "Esc")
    case .tab: ShownText(verbatim: "Tab")
    case .backTab: ShownText(verbatim: "Shift-Tab")
    case .up: ShownText(verbatim: "↑")
    case .down: ShownText(verbatim: "↓")
    case .left: ShownText(verbatim: "←")
    case .right: ShownText(verbatim: "→")
    case .home: ShownText(verbatim: "Home")
    case .end: ShownText(verbatim: "End")
    case .pageUp: ShownText(verbatim: "PgUp")
    case .pageDown: ShownText(verbatim: "PgDn")
    case .delete: ShownText(verbatim: "Del")
    case .backspace: ShownText(verbatim: "Backspace")
    case .insert: ShownText(verbatim: "Ins")
    case .function(let number): ShownText("F\(number)")
    case .control(let letter): ShownText("Ctrl-\(letter.uppercased())")
    case .alt(let letter): ShownText("Alt-\(letter)")
    case .character(" "): ShownText(verbatim: "Space")
    case .character(let character): ShownText(String(character))
    case .paste, .mouse, .press, .dragged, .focusGained, .focusLost, .wordLeft, .wordRight, .first,
      .last:
      ShownText(verbatim: "")
    }
  }
}
