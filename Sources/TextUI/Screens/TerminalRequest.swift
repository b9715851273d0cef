/// What a program of pages asks of the terminal it stands on, beside a new picture.
public enum TerminalRequest: Sendable, Hashable {
  /// Draws attention: the warning before an unattended session ends.
  case ring
  /// Sends every cell again: something else has written on the terminal.
  case repaint
  /// Forgets what was shown: the person has gone.
  case clearScrollback
  /// The program ends.
  case leave
}
