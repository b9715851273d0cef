/// SHA-256 (FIPS 180-4).
enum JudgedDigest {
  private static let primes: [UInt64] = (2...311).filter { number in
    (2..<number).allSatisfy { number % $0 != 0 }
  }

  /// The first 32 bits behind the point of the `root`-th root, by bisection in integers.
  private static func fraction(_ prime: UInt64, root: Int) -> UInt32 {
    var (low, high) = (0.0, 20.0)
    for _ in 0..<64 {
      let middle = (low + high) / 2
      let power = root == 2 ? middle * middle : middle * middle * middle
      if power <= Double(prime) { low = middle } else { high = middle }
    }
    return UInt32((low - low.rounded(.down)) * 4_294_967_296)
  }

  private static let start = primes.prefix(8).map { fraction($0, root: 2) }
  private static let steps = primes.prefix(64).map { fraction($0, root: 3) }

  static func hex(of bytes: [UInt8]) -> String {
    var message = bytes + [0x80]
    message += [UInt8](repeating: 0, count: (120 - message.count % 64) % 64)
    message += (0..<8).map { UInt8(truncatingIfNeeded: (bytes.count * 8) >> (56 - 8 * $0)) }
    var state = start
    for block in stride(from: 0, to: message.count, by: 64) {
      add(message[block..<block + 64], to: &state)
    }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static func add(_ block: ArraySlice<UInt8>, to state: inout [UInt32]) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
      block[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for at in 16..<64 {
      let (near, far) = (words[at - 2], words[at - 15])
      let one = turned(far, 7) ^ turned(far, 18) ^ far >> 3
      let two = turned(near, 17) ^ turned(near, 19) ^ near >> 10
      words.append(words[at - 16] &+ one &+ words[at - 7] &+ two)
    }
    var v = state
    for at in 0..<64 {
      let wide = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)
      let choice = v[4] & v[5] ^ ~v[4] & v[6]
      let one = v[7] &+ wide &+ choice &+ steps[at] &+ words[at]
      let narrow = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)
      let two = narrow &+ (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2])
      v = [one &+ two, v[0], v[1], v[2], v[3] &+ one, v[4], v[5], v[6]]
    }
    for at in 0..<8 { state[at] &+= v[at] }
  }
}
