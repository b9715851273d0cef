/// Why a conversation with a program on a pseudo-terminal broke off.
public enum TerminalFailure: Error, CustomStringConvertible {
  case cannotStart(String)
  /// What was waited for did not come; the screen as it stood then.
  case neverCame(String, screen: [String])
  case didNotEnd(screen: [String])

  public var description: String {
    switch self {
    case .cannotStart(let program): "cannot start \(program)"
    case .neverCame(let what, let screen):
      "\(what) never came; the screen:\n" + screen.joined(separator: "\n")
    case .didNotEnd(let screen):
      "the program did not end; the screen:\n" + screen.joined(separator: "\n")
    }
  }
}
