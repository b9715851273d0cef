/// A PNG file made by hand, of any form that there is.
public struct MadePNG {
  /// The colour types of ISO/IEC 15948, table 11.1.
  public enum Colour: UInt8, CaseIterable, Sendable {
    case grey = 0
    case rgb = 2
    case palette = 3
    case greyAlpha = 4
    case rgba = 6

    public var samples: Int {
      switch self {
      case .grey, .palette: 1
      case .greyAlpha: 2
      case .rgb: 3
      case .rgba: 4
      }
    }

    public var depths: [Int] {
      switch self {
      case .grey: [1, 2, 4, 8, 16]
      case .palette: [1, 2, 4, 8]
      case .rgb, .greyAlpha, .rgba: [8, 16]
      }
    }
  }

  public var width: Int
  public var height: Int
  public var depth: Int
  public var colour: Colour
  public var interlaced: Bool
  /// Chunks between the header and the data, such as the palette.
  public var chunks: [(type: String, data: [UInt8])] = []

  public init(
    width: Int,
    height: Int,
    depth: Int = 8,
    colour: Colour = .rgb,
    interlaced: Bool = false
  ) {
    self.width = width
    self.height = height
    self.depth = depth
    self.colour = colour
    self.interlaced = interlaced
  }

  /// The file of these samples.
  public func file(_ sample: (_ x: Int, _ y: Int, _ channel: Int) -> Int) -> [UInt8] {
    file(data: Self.stored(interlaced ? passes(sample) : rows(0, 0, 1, 1, sample)))
  }

  /// The file of this zlib stream, whatever it holds.
  public func file(data: [UInt8]) -> [UInt8] {
    let header =
      big(width) + big(height) + [UInt8(depth), colour.rawValue, 0, 0, interlaced ? 1 : 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
      + chunks.flatMap { chunk($0.type, $0.data) } + chunk("IDAT", data) + chunk("IEND", [])
  }

  private func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    return big(data.count) + body + big(Self.checksum(of: body))
  }

  private func passes(_ sample: (Int, Int, Int) -> Int) -> [UInt8] {
    let adam7 = [
      (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
      (0, 1, 1, 2),
    ]
    return adam7.flatMap { rows($0, $1, $2, $3, sample) }
  }

  /// The rows of one pass, each behind the filter type 0; none of a pass without pixels.
  private func rows(
    _ left: Int,
    _ top: Int,
    _ across: Int,
    _ down: Int,
    _ sample: (Int, Int, Int) -> Int
  ) -> [UInt8] {
    guard left < width, top < height else { return [] }
    return stride(from: top, to: height, by: down).flatMap { y in
      var row: [UInt8] = [0]
      var (bits, count) = (0, 0)
      for x in stride(from: left, to: width, by: across) {
        for channel in 0..<colour.samples {
          bits = bits << depth | sample(x, y, channel)
          count += depth
          while count >= 8 {
            count -= 8
            row.append(UInt8(truncatingIfNeeded: bits >> count))
          }
          bits &= (1 << count) - 1
        }
      }
      if count > 0 { row.append(UInt8(truncatingIfNeeded: bits << (8 - count))) }
      return row
    }
  }

  /// CRC-32 (ISO 3309), by its definition: no table of ours is trusted with it.
  public static func checksum(of bytes: some Sequence<UInt8>) -> Int {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
    return Int(~value)
  }

  /// A zlib stream of stored blocks.
  public static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: max(1, bytes.count), by: 65_535) {
      let block = bytes[start..<min(bytes.count, start + 65_535)]
      let size = UInt16(block.count)
      stream += [start + 65_535 >= bytes.count ? 1 : 0]
      stream += [UInt8(size & 0xFF), UInt8(size >> 8), UInt8(~size & 0xFF), UInt8(~size >> 8)]
      stream += block
    }
    var (low, high) = (1, 0)
    for byte in bytes {
      low = (low + Int(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return stream + big(high << 16 | low)
  }
}

/// Four bytes, the highest first.
public func big(_ number: Int) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}
