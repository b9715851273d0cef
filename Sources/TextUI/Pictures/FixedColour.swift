/// The terminal's fixed colours 16…255: a cube of 6 levels of red, green and blue, and 24 greys.
enum FixedColour {
  /// The nearest to a colour.
  static func nearest(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    let cube = (level(red), level(green), level(blue))
    let grey = Int(red) + Int(green) + Int(blue)
    // The greys are 8, 18 … 238.
    let step = min(23, max(0, (grey / 3 - 3) / 10))
    let value = 8 + 10 * step
    let ofCube =
      distance(red, levels[cube.0]) + distance(green, levels[cube.1])
      + distance(blue, levels[cube.2])
    let ofGrey = distance(red, value) + distance(green, value) + distance(blue, value)
    return ofGrey < ofCube
      ? UInt8(232 + step) : UInt8(16 + 36 * cube.0 + 6 * cube.1 + cube.2)
  }

  private static let levels = [0, 95, 135, 175, 215, 255]

  private static func level(_ value: UInt8) -> Int {
    value < 48 ? 0 : value < 115 ? 1 : (Int(value) - 35) / 40
  }

  private static func distance(_ one: UInt8, _ other: Int) -> Int {
    let difference = Int(one) - other
    return difference * difference
  }
}
