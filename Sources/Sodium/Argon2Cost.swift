import Casework

/// What one Argon2id hash costs: its passes, its memory and its lanes.
struct Argon2Cost: Hashable, Sendable {
  /// Kibibytes of memory.
  let memory: UInt32
  /// Passes over the memory.
  let passes: UInt32
  /// Lanes, always 1 in libsodium.
  let lanes: UInt32

  /// libsodium's interactive limits: 64 MiB, 2 passes, about 50 ms on the kiosk.
  static let interactive = Argon2Cost(memory: 65_536, passes: 2, lanes: 1)

  /// libsodium's sensitive limits. A stored hash that asks for more is damage, and computing it
  /// would only stop the kiosk.
  static let sensitive = Argon2Cost(memory: 1_048_576, passes: 4, lanes: 1)

  /// Between the interactive and the sensitive limits: neither weak nor a trap.
  var isAllowed: Bool {
    (Self.interactive.memory...Self.sensitive.memory).contains(memory)
      && (Self.interactive.passes...Self.sensitive.passes).contains(passes)
      && lanes == 1
  }
}

extension Argon2Cost {
  /// Reads `$argon2id$v=19$m=65536,t=2,p=1$salt$hash`; nil for any other form or algorithm.
  init?(of hash: PasswordHash) {
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
    self.init(memory: memory, passes: passes, lanes: lanes)
  }

  private static func number(_ name: String, in setting: Substring) -> UInt32? {
    setting.hasPrefix(name) ? UInt32(setting.dropFirst(name.utf8.count)) : nil
  }
}
