import Casework
import Synchronization

/// Takes a few messages, fails with one of them, and is out of order then.
final class StormGateway: MessageGateway {
  let knowsRepeats = false
  private let left: Mutex<Int>

  init(most: Int) { left = Mutex(most) }

  func send(
    _ text: String,
    to mobile: Mobile,
    id: String
  ) throws(MessageNotSent) -> MessageHanding {
    let left = left.withLock { left in
      left -= 1
      return left
    }
    if left < 0 { throw MessageNotSent(.unusable, "enough for now") }
    if left == 1 { throw MessageNotSent(.refused, "no such number") }
    return .sent
  }

  func outcomes() -> [MessageOutcome] { [] }
  func forget(_ outcome: MessageOutcome) {}
  func holds(_ id: String) -> Bool { false }
}
