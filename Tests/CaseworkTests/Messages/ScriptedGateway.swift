import Casework
import Synchronization

/// A gateway that answers as the test says, and remembers what it was handed.
final class ScriptedGateway: MessageGateway {
  enum Answer: Sendable {
    case takes(MessageHanding)
    case refuses(MessageNotSent)
    /// Something happens, and then it is taken and sent.
    case sent(after: @Sendable () -> Void)
  }

  let knowsRepeats: Bool
  private let answers: Mutex<[Answer]>
  private let handed = Mutex<[String]>([])
  private let told = Mutex<[MessageOutcome]>([])
  private let kept = Mutex<Set<String>>([])

  /// - Parameter answers: in their order; then everything is taken and sent.
  init(_ answers: [Answer] = [], knowsRepeats: Bool = false) {
    self.answers = Mutex(answers)
    self.knowsRepeats = knowsRepeats
  }

  /// The ids handed over, oldest first.
  var ids: [String] { handed.withLock { $0 } }

  func tell(_ outcome: MessageOutcome) { told.withLock { $0.append(outcome) } }
  func keep(_ id: String) { kept.withLock { _ = $0.insert(id) } }

  func send(
    _ text: String,
    to mobile: Mobile,
    id: String
  ) throws(MessageNotSent) -> MessageHanding {
    handed.withLock { $0.append(id) }
    let answer = answers.withLock { $0.isEmpty ? .takes(.sent) : $0.removeFirst() }
    switch answer {
    case .takes(let handing): return handing
    case .refuses(let problem): throw problem
    case .sent(let event):
      event()
      return .sent
    }
  }

  func outcomes() -> [MessageOutcome] { told.withLock { $0 } }
  func forget(_ outcome: MessageOutcome) { told.withLock { $0.removeAll { $0 == outcome } } }
  func holds(_ id: String) -> Bool { kept.withLock { $0.contains(id) } }
}
