import CTestCodecs
import Glibc

/// A JPEG file made by libturbojpeg.
public struct MadeJPEG {
  public enum Pixels: Int32, Sendable {
    case rgb = 0
    case grey = 6
    case cmyk = 11

    public var samples: Int { self == .rgb ? 3 : self == .grey ? 1 : 4 }
  }

  public enum Sampling: Int32, CaseIterable, Sendable {
    case full = 0
    case half = 1
    case quarter = 2
    case grey = 3
    case upright = 4
    case fourth = 5
  }

  /// libturbojpeg makes no such JPEG, or is not installed.
  public struct NotMade: Error {}

  public var width: Int
  public var height: Int
  public var pixels: Pixels
  public var sampling: Sampling
  public var progressive: Bool

  public init(
    width: Int,
    height: Int,
    pixels: Pixels = .rgb,
    sampling: Sampling = .full,
    progressive: Bool = false
  ) {
    self.width = width
    self.height = height
    self.pixels = pixels
    self.sampling = sampling
    self.progressive = progressive
  }

  public func file(_ sample: (_ x: Int, _ y: Int, _ channel: Int) -> Int) throws -> [UInt8] {
    var samples: [UInt8] = []
    samples.reserveCapacity(width * height * pixels.samples)
    for y in 0..<height {
      for x in 0..<width {
        for channel in 0..<pixels.samples { samples.append(UInt8(sample(x, y, channel))) }
      }
    }
    return try file(of: samples)
  }

  public func file(of samples: [UInt8]) throws -> [UInt8] {
    let form = test_jpeg_form(
      pixels: pixels.rawValue,
      sampling: sampling.rawValue,
      progressive: progressive
    )
    var count = 0
    let made = test_make_jpeg(samples, Int32(width), Int32(height), form, &count)
    guard let bytes = made else { throw NotMade() }
    defer { free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// Four quarters: red and green above, blue and white below.
  public static func quarters(_ width: Int, _ height: Int) -> (Int, Int, Int) -> Int {
    let colours = [[250, 0, 0], [0, 250, 0], [0, 0, 250], [255, 255, 255]]
    return { x, y, channel in
      colours[(x < width / 2 ? 0 : 1) + (y < height / 2 ? 0 : 2)][channel]
    }
  }

  /// The file with an EXIF block behind its first marker, as cameras write it.
  public static func with(orientation: Int, bigEndian: Bool, _ file: [UInt8]) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
      return bigEndian ? bytes.reversed() : bytes
    }
    let directory =
      number(2, 2)
      + number(0x0100, 2) + number(4, 2) + number(1, 4) + number(8, 4)
      + number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
      + number(0, 4)
    let order = Array((bigEndian ? "MM" : "II").utf8)
    let block = Array("Exif\0\0".utf8) + order + number(42, 2) + number(8, 4) + directory
    return [0xFF, 0xD8] + segment(0xE1, block) + file.dropFirst(2)
  }

  public static func segment(_ code: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, code] + big(data.count + 2).suffix(2) + data
  }
}
