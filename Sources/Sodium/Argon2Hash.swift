import CSodium
import Casework

/// A stored Argon2id hash, taken apart.
struct Argon2Hash: Hashable, Sendable {
  /// What computing it costs.
  let cost: Argon2Cost
  /// The salt, in base64.
  let salt: String
  /// What came out, in base64.
  let tag: String

  /// Reads `$argon2id$v=19$m=65536,t=2,p=1$salt$tag`; nil for any other form or algorithm.
  init?(_ hash: PasswordHash) {
    let parts = hash.stored.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19" else {
      return nil
    }
    let settings = parts[3].split(separator: ",", omittingEmptySubsequences: false)
    guard settings.count == 3,
      let memory = Self.number("m=", in: settings[0]),
      let passes = Self.number("t=", in: settings[1]),
      let lanes = Self.number("p=", in: settings[2])
    else { return nil }
    cost = Argon2Cost(memory: memory, passes: passes, lanes: lanes)
    salt = String(parts[4])
    tag = String(parts[5])
  }

  /// Computes it again from this password and compares.
  func verify(
    by sodium: juzhu_sodium,
    password: UnsafePointer<CChar>,
    length: Int
  ) -> juzhu_sodium_outcome {
    salt.withCString { salt in
      tag.withCString { tag in
        let stored = juzhu_argon2(
          salt: salt,
          tag: tag,
          operations: UInt64(cost.passes),
          memory: Int(cost.memory) * 1_024
        )
        return juzhu_sodium_verify(sodium, stored, password, length)
      }
    }
  }

  private static func number(_ name: String, in setting: Substring) -> UInt32? {
    setting.hasPrefix(name) ? UInt32(setting.dropFirst(name.utf8.count)) : nil
  }
}
