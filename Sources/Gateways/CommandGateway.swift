import Casework

/// A program of the office's own, started once for every message.
///
/// Its standard input is the number (11 digits), a line feed, and the text; `MESSAGE_ID` stands in
/// its environment. Exit status 0: sent; 75: try later; any other: it will never be sent, and the
/// first line of its standard error says why. One that has not ended after 30 seconds is killed.
public struct CommandGateway: MessageGateway {
  private let program: String
  private let patience: Duration

  /// EX_TEMPFAIL of sysexits.h.
  private static let tryLater: Int32 = 75

  /// - Parameter program: an absolute path.
  public init(program: String, patience: Duration = .seconds(30)) {
    self.program = program
    self.patience = patience
  }

  public func send(
    _ text: String,
    to mobile: Mobile,
    id: String
  ) throws(MessageNotSent) -> MessageHanding {
    let message = try SpooledMessage(text, to: mobile, id: id)
    let child = ChildProgram(
      path: program,
      environment: ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "MESSAGE_ID=\(message.id)"],
      patience: patience
    )
    let (ending, error) = try child.run(Array("\(mobile.text)\n\(message.text)".utf8))
    switch ending {
    case .exited(0):
      return .sent
    case .exited(Self.tryLater):
      throw MessageNotSent(.later, error.isEmpty ? "exit status 75" : error)
    case .exited(let status):
      throw MessageNotSent(.refused, error.isEmpty ? "exit status \(status)" : error)
    case .killed(let signal):
      throw MessageNotSent(.unknown, "killed by signal \(signal)")
    case .timedOut:
      throw MessageNotSent(.unknown, "no end within \(patience.components.seconds) s")
    }
  }
}
