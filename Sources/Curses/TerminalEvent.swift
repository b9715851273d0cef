import TextUI

/// What the terminal has to say.
public enum TerminalEvent: Sendable, Hashable {
  /// What was typed, in order; never empty. Handle them all, then draw once.
  case keys([Key])
  /// The window has another size: draw anew.
  case resized(Size)
  /// The deadline has come.
  case wake
  /// The descriptor that was waited for as well has something to read.
  case readable
  /// Keep what was typed and leave: nothing more is read, nothing more is seen.
  case gone(Reason)

  /// Why the terminal is gone.
  public enum Reason: Sendable, Hashable {
    /// The window was closed or the line was cut.
    case hungUp
    /// The program was told to end, by this signal.
    case signal(Int32)
  }
}
