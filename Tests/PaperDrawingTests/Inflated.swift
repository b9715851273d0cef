/// What a zlib stream of one block with fixed codes holds, read by the words of RFC 1951 alone,
/// so that the packer is not judged by its own tables.
struct Inflated {
  private(set) var bytes: [UInt8] = []
  private var bits: ArraySlice<Bool>

  /// Nil when the stream is not in order, its checksum included.
  init?(zlib stream: [UInt8]) {
    guard stream.count > 6, stream[0] & 0x0F == 8,
      (Int(stream[0]) << 8 + Int(stream[1])) % 31 == 0
    else { return nil }
    bits =
      stream.dropFirst(2).dropLast(4).flatMap { byte in (0..<8).map { byte >> $0 & 1 == 1 } }[...]
    guard number(3) == 0b011, unpack(), bits.count < 8 else { return nil }
    let sum = stream.suffix(4).reduce(0) { $0 << 8 | Int($1) }
    let (low, high) = bytes.reduce(into: (1, 0)) { sums, byte in
      sums.0 = (sums.0 + Int(byte)) % 65_521
      sums.1 = (sums.1 + sums.0) % 65_521
    }
    guard sum == high << 16 | low else { return nil }
  }

  private mutating func unpack() -> Bool {
    while let symbol = symbol() {
      switch symbol {
      case 0..<256: bytes.append(UInt8(symbol))
      case 256: return true
      default:
        guard symbol < 286 else { return false }
        let length = length(of: symbol)
        let code = code(5)
        // 258 has a code of its own, and 284 ends before it.
        guard code < 30, symbol == 285 || length < 258 else { return false }
        let more = code < 4 ? 0 : code / 2 - 1
        let distance = (code < 4 ? code : (2 + code % 2) << more) + 1 + number(more)
        guard distance <= bytes.count else { return false }
        for _ in 0..<length { bytes.append(bytes[bytes.count - distance]) }
      }
    }
    return false
  }

  private mutating func length(of symbol: Int) -> Int {
    if symbol < 265 { return symbol - 254 }
    if symbol == 285 { return 258 }
    let more = (symbol - 261) / 4
    return 3 + (4 + (symbol - 265) % 4) << more + number(more)
  }

  /// 3.2.6: codes of 7, 8 and 9 bits.
  private mutating func symbol() -> Int? {
    guard bits.count >= 7 else { return nil }
    let seven = code(7)
    if seven < 0b001_1000 { return 256 + seven }
    let eight = seven << 1 | code(1)
    if eight < 0b1100_0000 { return eight - 0b0011_0000 }
    if eight < 0b1100_1000 { return 280 + eight - 0b1100_0000 }
    return 144 + (eight << 1 | code(1)) - 0b1_1001_0000
  }

  /// From the highest bit on.
  private mutating func code(_ count: Int) -> Int {
    (0..<count).reduce(0) { value, _ in value << 1 | (bits.popFirst() == true ? 1 : 0) }
  }

  /// From the lowest bit on.
  private mutating func number(_ count: Int) -> Int {
    (0..<count).reduce(0) { value, place in
      value | (bits.popFirst() == true ? 1 : 0) << place
    }
  }
}
