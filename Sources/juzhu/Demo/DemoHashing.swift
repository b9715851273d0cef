import Casework
import Synchronization

/// Password hashes of which each is made once: a real one takes 0.1 s, and all the people of the
/// demonstration have the same password.
final class DemoHashing: PasswordHashing {
  private let known = Mutex<[String: PasswordHash]>([:])
  private let real: any PasswordHashing

  init(_ real: any PasswordHashing) { self.real = real }

  var dummy: PasswordHash { real.dummy }

  func hash(_ password: String) throws(PasswordHashingFailure) -> PasswordHash {
    if let hash = known.withLock({ $0[password] }) { return hash }
    let hash = try real.hash(password)
    known.withLock { $0[password] = hash }
    return hash
  }

  func verify(
    _ password: String,
    against hash: PasswordHash
  ) throws(PasswordHashingFailure) -> Bool {
    known.withLock { $0[password] } == hash
  }
}
