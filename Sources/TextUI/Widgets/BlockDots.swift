extension BlockLetters {
  /// A dot of the drawing.
  enum Dot: Equatable {
    case blank
    case ink
    /// Noise a quarter as large as a dot of a letter; which quarter: 0…3.
    case speck(Int)
  }

  /// A grid of dots.
  struct Dots {
    let width: Int
    let height: Int
    private var dots: [Dot]

    init(width: Int, height: Int) {
      self.width = width
      self.height = height
      dots = Array(repeating: .blank, count: width * height)
    }

    subscript(x: Int, y: Int) -> Dot {
      get { dots[y * width + x] }
      set { dots[y * width + x] = newValue }
    }

    /// Every dot with its place, row by row.
    var all: [(x: Int, y: Int, dot: Dot)] {
      dots.enumerated().map { (x: $0.offset % width, y: $0.offset / width, dot: $0.element) }
    }

    /// Scatters specks and draws two wandering strokes of specks, on blank places only.
    mutating func addNoise(_ chance: inout Chance) {
      guard width > 0 else { return }
      for index in dots.indices where dots[index] == .blank {
        if chance.next(below: 14) == 0 { dots[index] = .speck(chance.next(below: 4)) }
      }
      for _ in 0..<2 {
        var y = chance.next(below: height)
        for x in 0..<width {
          if self[x, y] == .blank { self[x, y] = .speck(chance.next(below: 4)) }
          y = max(0, min(height - 1, y + chance.next(below: 3) - 1))
        }
      }
    }
  }

  /// SplitMix64: the same seed gives the same noise on every machine.
  struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number of 0 to `bound` − 1; `bound` is small, so that the remainder does no harm.
    mutating func next(below bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ (value >> 31)) % UInt64(bound))
    }
  }
}
