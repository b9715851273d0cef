import CSodium
import Casework

/// Argon2id by libsodium at its interactive limits (2 passes over 64 MiB), at most two hashes at
/// once in this process, so that many people signing in cannot exhaust the kiosk's memory.
public struct SodiumPasswordHashing: PasswordHashing {
  private let library: SodiumLibrary

  /// A hash of 32 random bytes that were thrown away, at exactly the cost of `hash(_:)`.
  public let dummy: PasswordHash

  /// Without the library everything throws `libraryMissing`.
  public init(library: SodiumLibrary = SodiumLibrary()) {
    self.library = library
    guard let dummy = PasswordHash(stored: Self.storedDummy) else {
      preconditionFailure("the dummy hash is a constant, and a hash")
    }
    self.dummy = dummy
  }

  private static let storedDummy =
    "$argon2id$v=19$m=65536,t=2,p=1$"
    + "SbX+B/2UtkPo5FroAcNzzg$lJrxINyhAk5MGWGR1meDlz3YslX3Ue3fag107HSf3bM"

  /// A fresh hash. The working copy of the password is wiped; the caller's `String` cannot be.
  public func hash(_ password: String) throws(PasswordHashingFailure) -> PasswordHash {
    guard let sodium = library.functions else { throw .libraryMissing }
    var buffer = [CChar](repeating: 0, count: juzhu_sodium_hash_bytes)
    let cost = Argon2Cost.interactive
    let outcome = Self.withWipedCopy(of: password, by: sodium) { bytes, length in
      juzhu_sodium_hash(
        sodium,
        &buffer,
        bytes,
        length,
        UInt64(cost.passes),
        Int(cost.memory) * 1_024
      )
    }
    try Self.check(outcome)
    let text = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    guard let hash = PasswordHash(stored: String(decoding: text, as: UTF8.self)) else {
      throw .other
    }
    return hash
  }

  /// Whether the hash was made from this password. A hash of any other algorithm, or cheaper than
  /// ours, is refused as damaged (`other`) rather than trusted.
  public func verify(
    _ password: String,
    against hash: PasswordHash
  ) throws(PasswordHashingFailure) -> Bool {
    guard let sodium = library.functions else { throw .libraryMissing }
    guard let stored = Argon2Hash(hash), stored.cost.isAllowed else { throw .other }
    let outcome = Self.withWipedCopy(of: password, by: sodium) { bytes, length in
      stored.verify(by: sodium, password: bytes, length: length)
    }
    if outcome == juzhu_sodium_mismatch { return false }
    try Self.check(outcome)
    return true
  }

  private static func check(
    _ outcome: juzhu_sodium_outcome
  ) throws(PasswordHashingFailure) {
    if outcome == juzhu_sodium_done { return }
    throw outcome == juzhu_sodium_no_memory ? .outOfMemory : .other
  }

  /// Runs one computation in its turn, on a copy of the password that is overwritten afterwards.
  private static func withWipedCopy(
    of password: String,
    by sodium: juzhu_sodium,
    compute: (UnsafePointer<CChar>, Int) -> juzhu_sodium_outcome
  ) -> juzhu_sodium_outcome {
    juzhu_hashing_turn_take()
    defer { juzhu_hashing_turn_give() }
    let length = password.utf8.count
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: length + 1) { copy in
      copy.initialize(repeating: 0)
      guard let start = copy.baseAddress else { return juzhu_sodium_failed }
      defer { sodium.wipe?(start, copy.count) }
      for (place, byte) in password.utf8.enumerated() { copy[place] = CChar(bitPattern: byte) }
      return compute(UnsafePointer(start), length)
    }
  }
}
