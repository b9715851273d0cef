/// Chance that is the same for the same seed (SplitMix64): the same paper can be drawn again.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0 to one less than the count, which is at least 1.
  mutating func below(_ count: Int) -> Int { Int(next() >> 33) % count }

  /// Anything from the lower to the upper bound.
  mutating func between(_ lower: Double, _ upper: Double) -> Double {
    lower + (upper - lower) * Double(next() >> 40) / 16_777_216
  }

  mutating func happens(perMille: Int) -> Bool { below(1000) < perMille }
}
