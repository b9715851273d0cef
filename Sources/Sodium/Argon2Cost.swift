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
