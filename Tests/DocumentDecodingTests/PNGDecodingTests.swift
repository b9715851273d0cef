import Casework
import MadeDocuments
import Testing

@testable import DocumentDecoding

/// Every form of PNG becomes the colours that it stands for.
@Suite struct PNGDecodingTests {
  /// A colour type, a depth that goes with it, and whether it is interlaced.
  static let forms = MadePNG.Colour.allCases.flatMap { colour in
    colour.depths.flatMap { depth in [(colour, depth, false), (colour, depth, true)] }
  }

  /// A sample without visible order, of so many bits.
  private static func sample(_ x: Int, _ y: Int, _ channel: Int, _ depth: Int) -> Int {
    (x * 7919 + y * 104_729 + channel * 1_299_709 + x * y * 31) % (1 << depth)
  }

  private static let palette = (0..<256).map { [$0 * 37 % 256, $0 * 91 % 256, 255 - $0] }

  @Test(arguments: forms)
  func `a picture of any form has its own colours`(
    colour: MadePNG.Colour,
    depth: Int,
    interlaced: Bool
  ) throws {
    var png = MadePNG(
      width: 13,
      height: 11,
      depth: depth,
      colour: colour,
      interlaced: interlaced
    )
    let entries = Self.palette.prefix(1 << min(depth, 8)).joined().map { UInt8($0) }
    if colour == .palette { png.chunks = [("PLTE", entries)] }
    let page = try Decoding.page(of: png.file { Self.sample($0, $1, $2, depth) }, .png)
    #expect(page.width == 13 && page.height == 11)
    for y in 0..<11 {
      for x in 0..<13 {
        let shown = Self.shown(colour, depth, (0..<4).map { Self.sample(x, y, $0, depth) })
        #expect(page.colour(x, y) == shown, "\(x), \(y)")
      }
    }
  }

  /// What samples of this form look like on white paper, in 8 bits.
  private static func shown(_ colour: MadePNG.Colour, _ depth: Int, _ samples: [Int]) -> [Int] {
    let most = 1 << depth - 1
    let full = samples.map { (2 * 255 * $0 + most) / (2 * most) }
    func onWhite(_ value: Int, _ alpha: Int) -> Int {
      (value * alpha + 255 * (255 - alpha) + 127) / 255
    }
    return switch colour {
    case .grey: [full[0], full[0], full[0]]
    case .rgb: Array(full.prefix(3))
    case .palette: palette[samples[0]]
    case .greyAlpha: Array(repeating: onWhite(full[0], full[1]), count: 3)
    case .rgba: full.prefix(3).map { onWhite($0, full[3]) }
    }
  }

  @Test func `what a palette makes transparent is white paper`() throws {
    var png = MadePNG(width: 2, height: 1, depth: 1, colour: .palette)
    png.chunks = [("PLTE", [10, 20, 30, 40, 50, 60]), ("tRNS", [0, 255])]
    let page = try Decoding.page(of: png.file { x, _, _ in x }, .png)
    #expect(page.colour(0, 0) == [255, 255, 255] && page.colour(1, 0) == [40, 50, 60])
  }

  @Test func `a picture above the page's pixels comes as the mean of its squares`() throws {
    let png = MadePNG(width: 8_001, height: 7_900, depth: 1, colour: .grey)
    let black = LongRun([0], length: (1 + 8_001 / 8 + 1) * 7_900)
    let page = try Decoding.page(of: png.file(data: black.stream), .png)
    #expect(page.width == 4_001 && page.height == 3_950)
    #expect(page.bytes.last == 0 && page.colour(2_000, 2_000) == [0, 0, 0])
  }

  @Test func `an odd last column and row are means of what is there`() throws {
    #expect(PagePixels.mostPixels == 16_000_000)
    let png = MadePNG(width: 16_001, height: 1_001, depth: 1, colour: .grey)
    let black = [0] + [UInt8](repeating: 0, count: 2_000) + [0x80]
    let white = [0] + [UInt8](repeating: 0xFF, count: 2_000) + [0x80]
    let rows = Array((0..<1_000).map { _ in black }.joined()) + white
    let page = try Decoding.page(of: png.file(data: MadePNG.stored(rows)), .png)
    #expect(page.width == 8_001 && page.height == 501)
    #expect(page.colour(8_000, 0) == [255, 255, 255] && page.colour(0, 500) == [255, 255, 255])
    #expect(page.colour(7_999, 499) == [0, 0, 0])
  }
}
