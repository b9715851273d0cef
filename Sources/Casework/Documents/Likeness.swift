/// How a page looks from afar, in 256 bits: where it grows lighter from left to right. Pictures of
/// the same thing, saved anew or in another size, differ in a few of them.
public struct Likeness: Hashable, Sendable {
  /// 64 hexadecimal digits.
  private let digits: Fingerprint

  init(_ grey: GreyPicture) {
    var bytes = [UInt8](repeating: 0, count: 32)
    let side = Self.side
    for y in 0..<side {
      let rows =
        y * grey.height / side..<max(y * grey.height / side + 1, (y + 1) * grey.height / side)
      let means = (0...side).map { x in
        let left = min(grey.width - 1, x * grey.width / (side + 1))
        let right = max(left + 1, (x + 1) * grey.width / (side + 1))
        return grey.mean(x: left..<right, y: rows)
      }
      for x in 0..<side where means[x + 1] - means[x] > Self.leastStep {
        bytes[(y * side + x) / 8] |= 1 << UInt8(x % 8)
      }
    }
    guard let digits = Fingerprint(digest: bytes) else {
      preconditionFailure("32 bytes are 64 digits")
    }
    self.digits = digits
  }

  private static let side = 16
  /// A step in light that neither noise nor another size makes.
  private static let leastStep = 5.0

  /// Whether two pages most likely show the same.
  public func isClose(to other: Likeness) -> Bool {
    let differing = zip(digits.hex.utf8, other.digits.hex.utf8).reduce(0) { sum, pair in
      sum + (Self.value(pair.0) ^ Self.value(pair.1)).nonzeroBitCount
    }
    return differing <= Self.mostDiffering && hasForm && other.hasForm
  }

  /// Of 256.
  private static let mostDiffering = 8

  /// Blank pages are all alike, and tell nothing.
  private var hasForm: Bool {
    digits.hex.utf8.reduce(0) { $0 + Self.value($1).nonzeroBitCount } >= 24
  }

  private static func value(_ digit: UInt8) -> Int {
    Int(digit < 0x61 ? digit - 0x30 : digit - 0x61 + 10)
  }
}

extension Likeness: StoredText {
  public static var storedKind: StaticString { "a likeness" }

  public init?(storedText: String) {
    guard let digits = Fingerprint(hex: storedText) else { return nil }
    self.digits = digits
  }

  public var storedText: String { digits.hex }
}
