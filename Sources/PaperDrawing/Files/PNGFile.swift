import Casework

/// A picture as a PNG file (ISO/IEC 15948): 8 bits of red, green and blue, each row as what
/// differs from the one above.
public struct PNGFile: Sendable {
  public let bytes: [UInt8]

  public init(_ picture: PagePixels) {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let size = Self.number(picture.width) + Self.number(picture.height)
    Self.chunk("IHDR", size + [8, 2, 0, 0, 0], to: &bytes)
    Self.chunk("IDAT", Deflate.zlib(Self.differences(of: picture)), to: &bytes)
    Self.chunk("IEND", [], to: &bytes)
    self.bytes = bytes
  }

  /// Each row behind the number of its filter, 2 ("Up").
  private static func differences(of picture: PagePixels) -> [UInt8] {
    let (row, height) = (3 * picture.width, picture.height)
    return [UInt8](unsafeUninitializedCapacity: (row + 1) * height) { out, count in
      picture.bytes.withUnsafeBufferPointer { pixels in
        for y in 0..<height {
          let start = y * (row + 1)
          out[start] = 2
          guard y > 0 else {
            for x in 0..<row { out[1 + x] = pixels[x] }
            continue
          }
          var (x, from, to) = (0, y * row, start + 1)
          while x < row {
            out[to] = pixels[from] &- pixels[from &- row]
            (x, from, to) = (x &+ 1, from &+ 1, to &+ 1)
          }
        }
      }
      count = (row + 1) * height
    }
  }

  private static func chunk(_ type: String, _ data: [UInt8], to bytes: inout [UInt8]) {
    let whole = Array(type.utf8) + data
    bytes += number(data.count) + whole + number(Int(CyclicChecksum.of(whole)))
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
