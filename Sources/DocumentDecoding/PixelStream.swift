import Casework

/// A picture that arrives in pieces, in the one form that a child may send: PPM with 255 levels.
///
/// What it says of itself is not trusted: nothing is kept beyond the limits of a page, and it is
/// whole only when exactly as many bytes came as its size needs.
struct PixelStream {
  private var header: [UInt8] = []
  private var size: (width: Int, height: Int)?
  private var pixels: [UInt8] = []

  /// "P6\n30000 30000\n255\n" has 19 bytes.
  private static let longestHeader = 24

  /// How much of it has come, 0…1; nil before its size.
  var progress: Double? {
    size.map { Double(pixels.count) / Double(3 * $0.width * $0.height) }
  }

  var hasBegun: Bool { !header.isEmpty }

  /// The picture, when it has come whole.
  var page: PagePixels? {
    size.flatMap { PagePixels(width: $0.width, height: $0.height, bytes: pixels) }
  }

  /// - Returns: false when this is no such picture, or more than was announced.
  mutating func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while size == nil, let byte = rest.popFirst() {
      header.append(byte)
      if header.count(where: { $0 == Self.lineFeed }) == 3 {
        guard let told = Self.size(told: header) else { return false }
        size = told
        pixels.reserveCapacity(3 * told.width * told.height)
      } else if header.count >= Self.longestHeader {
        return false
      }
    }
    guard let size else { return true }
    guard rest.count <= 3 * size.width * size.height - pixels.count else { return false }
    pixels.append(contentsOf: rest)
    return true
  }

  private static let lineFeed = UInt8(ascii: "\n")

  private static func size(told header: [UInt8]) -> (width: Int, height: Int)? {
    let lines = header.split(separator: lineFeed, omittingEmptySubsequences: false)
    guard lines.count == 4, lines[0].elementsEqual("P6".utf8), lines[2].elementsEqual("255".utf8)
    else { return nil }
    let sides = lines[1].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard sides.count == 2, let width = number(sides[0]), let height = number(sides[1]),
      width * height <= PagePixels.mostPixels
    else { return nil }
    return (width, height)
  }

  /// 1…`PixelSize.longestSide`, in digits alone.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard 1...5 ~= digits.count else { return nil }
    var value = 0
    for digit in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return 1...PixelSize.longestSide ~= value ? value : nil
  }
}
