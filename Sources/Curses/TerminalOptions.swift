/// What the caller asks of the terminal.
public struct TerminalOptions: Sendable {
  /// The cells (1 or 2) this terminal gives to ─ ● ① “ and others of ambiguous width.
  public var ambiguousWidth: Int
  public var theme: Theme
  /// False where `NO_COLOR` is set (no-color.org) or the person wants none.
  public var allowsColour: Bool
  /// Clicks and the wheel come as keys; the terminal's own selecting then needs Shift.
  public var usesMouse: Bool
  /// A descriptor that takes what the program and its libraries say on standard error while the
  /// screen is painted; nil: it is dropped. Stays the caller's to close.
  public var errorLog: Int32?

  /// The defaults suit a terminal window of our day.
  public init(
    ambiguousWidth: Int = 1,
    theme: Theme = .dark,
    allowsColour: Bool = true,
    usesMouse: Bool = true,
    errorLog: Int32? = nil
  ) {
    self.ambiguousWidth = ambiguousWidth
    self.theme = theme
    self.allowsColour = allowsColour
    self.usesMouse = usesMouse
    self.errorLog = errorLog
  }
}
