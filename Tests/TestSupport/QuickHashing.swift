import Casework

/// Password hashes that cost nothing and protect nothing: real ones take 0.1 s each.
struct QuickHashing: PasswordHashing {
  func hash(_ password: String) throws(PasswordHashingFailure) -> PasswordHash {
    let digits = Digest(Array(password.utf8)).bytes.map { String($0, radix: 16) }.joined()
    guard let hash = PasswordHash(stored: "$quick$" + digits) else { throw .other }
    return hash
  }

  func verify(
    _ password: String,
    against hash: PasswordHash
  ) throws(PasswordHashingFailure) -> Bool {
    try self.hash(password) == hash
  }

  var dummy: PasswordHash {
    guard let hash = PasswordHash(stored: "$quick$dummy") else {
      preconditionFailure("a short line of ASCII is a stored form")
    }
    return hash
  }
}

/// Fingerprints good enough to tell the contents of test files apart.
struct QuickFingerprints: Fingerprinting {
  func fingerprint(of bytes: [UInt8]) throws -> Fingerprint {
    guard let fingerprint = Fingerprint(digest: Digest(bytes).bytes) else {
      throw PasswordHashingFailure.other
    }
    return fingerprint
  }
}

/// 32 bytes by FNV-1a under four beginnings.
private struct Digest {
  let bytes: [UInt8]

  init(_ contents: [UInt8]) {
    bytes = (0..<4).flatMap { part in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ UInt64(part)
      for byte in contents { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt64($0))) }
    }
  }
}
