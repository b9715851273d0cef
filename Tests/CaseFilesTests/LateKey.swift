import Casework
import Synchronization

@testable import CaseFiles

/// A key that the office makes while stores are open.
final class LateKey: Sendable {
  let sealing = Mutex<(any DocumentSealing)?>(nil)

  var lookup: SealingLookup {
    { () throws(SystemFailure) in self.sealing.withLock { $0 } }
  }
}
