/// What a person did at the keyboard or with the mouse, freed of the terminal's byte sequences.
///
/// Shift and other modifiers that nothing here names are left out: Shift-↑ is `.up`.
public enum Key: Sendable, Hashable {
  /// One typed scalar. A combining mark comes by itself; the text field composes.
  case character(Character)
  /// A bracketed paste as one event: raw, at most `KeyDecoder.pasteLimit` bytes, the rest dropped.
  case paste(String)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl or Alt with ← →.
  case wordLeft, wordRight
  /// Ctrl with Home and End: the first and the last of all.
  case first, last
  /// F1 to F24; Shift with F1 to F12 gives F13 to F24.
  case function(Int)
  /// Ctrl with a lower-case letter or one of \ ] ^ _.
  case control(Character)
  /// Alt with a printable ASCII character.
  case alt(Character)
  case mouse(Mouse)
  case focusGained, focusLost
  /// Made by the user interface, never by the terminal: something on the screen was clicked.
  case press(Spot)
  /// Made by the user interface too: what was pressed was moved by so many cells, the button held.
  case dragged(columns: Int, rows: Int)
}
