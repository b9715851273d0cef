import Casework
import Synchronization

/// A gateway that answers as the test says, and remembers what it was handed.
public final class ScriptedGateway: MessageGateway {
  public enum Answer: Sendable {
    /// Something happens, and then it is taken.
    case takes(MessageHanding, after: @Sendable () -> Void = {})
    case refuses(MessageNotSent)
  }

  public let knowsRepeats: Bool
  private let answers: Mutex<[Answer]>
  private let handed = Mutex<[String]>([])
  private let told = Mutex<[MessageOutcome]>([])
  private let kept = Mutex<Set<String>>([])

  /// - Parameter answers: in their order; then everything is taken and sent.
  public init(_ answers: [Answer] = [], knowsRepeats: Bool = false) {
    self.answers = Mutex(answers)
    self.knowsRepeats = knowsRepeats
  }

  /// The ids handed over, oldest first.
  public var ids: [String] { handed.withLock { $0 } }

  public func tell(_ outcome: MessageOutcome) { told.withLock { $0.append(outcome) } }
  public func keep(_ id: String) { kept.withLock { _ = $0.insert(id) } }

  public func send(
    _ text: String,
    to mobile: Mobile,
    id: String
  ) throws(MessageNotSent) -> MessageHanding {
    handed.withLock { $0.append(id) }
    let answer = answers.withLock { $0.isEmpty ? .takes(.sent) : $0.removeFirst() }
    switch answer {
    case .refuses(let problem): throw problem
    case .takes(let handing, let event):
      event()
      return handing
    }
  }

  public func outcomes() -> [MessageOutcome] { told.withLock { $0 } }
  public func forget(_ outcome: MessageOutcome) { told.withLock { $0.removeAll { $0 == outcome } } }
  public func holds(_ id: String) -> Bool { kept.withLock { $0.contains(id) } }
}
