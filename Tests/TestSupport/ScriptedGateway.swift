import Casework
import Synchronization

/// A gateway that does what a test says, message by message, and remembers what it was given.
public final class ScriptedGateway: MessageGateway {
  public enum Answer: Sendable {
    case taken
    /// Refused, and trying again may help.
    case passing
    case refused
  }

  private let state: Mutex<(answers: [Answer], given: [(id: String, text: String)])>

  /// The answers in their order; behind the last everything is taken.
  public init(_ answers: [Answer] = []) {
    state = Mutex((answers, []))
  }

  public var ids: [String] { state.withLock { $0.given.map(\.id) } }

  public func send(_ text: String, to mobile: Mobile, id: String) throws(MessageNotSent) {
    let answer = state.withLock { state in
      state.given.append((id, text))
      return state.answers.isEmpty ? Answer.taken : state.answers.removeFirst()
    }
    switch answer {
    case .taken: return
    case .passing: throw MessageNotSent("no network", isPassing: true)
    case .refused: throw MessageNotSent("no such number", isPassing: false)
    }
  }
}
