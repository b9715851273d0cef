@testable import Casework

extension Message {
  /// With an attempt begun now, as a deliverer leaves it when it is killed before the end.
  func attempted(at now: Moment) -> Message {
    var message = self
    message.attempts = (attempts ?? 0) + 1
    message.notBefore = now.adding(seconds: 300)
    return message
  }
}
