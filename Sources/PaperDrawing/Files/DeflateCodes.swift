/// The fixed codes of RFC 1951, ready to be put: their bits with the first lowest.
struct DeflateCodes {
  /// A code and the bits behind it that say the rest.
  struct Code {
    let bits: UInt64
    let count: UInt64

    func put(into deflate: inout Deflate) { deflate.put(bits, count) }
  }

  let literals: [Code]
  private let lengths: [Code]
  private let distanceStarts: [Int]

  init() {
    literals = (0..<256).map { value in
      value < 144 ? Self.code(0x30 + value, 8) : Self.code(0x190 + value - 144, 9)
    }
    // Lengths 3…10 have a code each; then four codes for each number of bits behind them.
    var lengths: [Code] = []
    for symbol in 0..<28 {
      let more = symbol < 8 ? 0 : symbol / 4 - 1
      let code = symbol < 23 ? Self.code(1 + symbol, 7) : Self.code(0xC0 + symbol - 23, 8)
      for rest in 0..<(1 << more) {
        lengths.append(
          Code(bits: code.bits | UInt64(rest) << code.count, count: code.count + UInt64(more))
        )
      }
    }
    lengths[255] = Self.code(0xC5, 8)  // 258 has its own.
    self.lengths = lengths
    distanceStarts = (0..<30).map { symbol in
      let more = symbol < 4 ? 0 : symbol / 2 - 1
      return symbol < 4 ? 1 + symbol : 1 + (2 + symbol % 2) << more
    }
  }

  /// 3…258.
  func length(_ length: Int) -> Code { lengths[length - 3] }

  /// 1…32768.
  func distance(_ distance: Int) -> Code {
    var (low, high) = (0, 29)
    while low < high {
      let middle = (low + high + 1) / 2
      if distanceStarts[middle] <= distance { low = middle } else { high = middle - 1 }
    }
    let more = low < 4 ? 0 : low / 2 - 1
    let code = Self.code(low, 5)
    let rest = UInt64(distance - distanceStarts[low])
    return Code(bits: code.bits | rest << code.count, count: code.count + UInt64(more))
  }

  /// Codes are written from their highest bit on, everything else from its lowest.
  private static func code(_ value: Int, _ count: Int) -> Code {
    let turned = (0..<count).reduce(UInt64(0)) { turned, bit in
      turned | UInt64(value >> bit & 1) << UInt64(count - 1 - bit)
    }
    return Code(bits: turned, count: UInt64(count))
  }
}
