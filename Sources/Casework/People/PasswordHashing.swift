/// Turns passwords into hashes that are slow to guess, and compares a password with a hash.
///
/// There is no weaker stand-in: when the hashing cannot be done, nobody signs in.
public protocol PasswordHashing: Sendable {
  /// A hash of the password under a fresh salt; equal passwords give different hashes.
  /// Takes tens of milliseconds and tens of megabytes on purpose.
  func hash(_ password: String) throws(PasswordHashingFailure) -> PasswordHash

  /// Whether `hash` was made from this password. A failure is never reported as a wrong password.
  func verify(
    _ password: String,
    against hash: PasswordHash
  ) throws(PasswordHashingFailure) -> Bool

  /// A real hash of a password nobody knows, at the cost of every other hash. Verifying against it
  /// makes an unknown user name take exactly as long as a known one.
  var dummy: PasswordHash { get }
}

/// Why a password could be neither hashed nor compared.
public enum PasswordHashingFailure: Error, Hashable, Sendable {
  /// The hashing library is not installed.
  case libraryMissing
  /// The memory for one hash could not be had; trying again later may help.
  case outOfMemory
  /// The stored hash is damaged or of another cost, or the library refused.
  case other
}
