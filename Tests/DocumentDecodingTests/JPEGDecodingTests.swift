import Casework
import MadeDocuments
import Testing

@testable import DocumentDecoding

@Suite struct JPEGDecodingTests {
  /// Of one colour of one pixel, after all that JPEG does to it.
  private static let tolerance = 12

  private func expectQuarters(
    _ page: PagePixels,
    _ colours: [[Int]] = [[250, 0, 0], [0, 250, 0], [0, 0, 250], [255, 255, 255]]
  ) {
    let (left, right) = (page.width / 4, page.width * 3 / 4)
    let (top, bottom) = (page.height / 4, page.height * 3 / 4)
    let seen = [(left, top), (right, top), (left, bottom), (right, bottom)].map {
      page.colour($0, $1)
    }
    for (one, other) in zip(seen.joined(), colours.joined()) {
      #expect(abs(one - other) <= Self.tolerance, "\(seen)")
    }
  }

  @Test(arguments: MadeJPEG.Sampling.allCases.filter { $0 != .grey }, [false, true])
  func `a picture of any sampling has its own colours`(
    sampling: MadeJPEG.Sampling,
    progressive: Bool
  ) throws {
    let jpeg = MadeJPEG(width: 200, height: 120, sampling: sampling, progressive: progressive)
    let page = try Decoding.page(of: jpeg.file(MadeJPEG.quarters(200, 120)), .jpeg)
    #expect(page.width == 200 && page.height == 120)
    expectQuarters(page)
  }

  @Test func `a grey picture is grey`() throws {
    let jpeg = MadeJPEG(width: 64, height: 40, pixels: .grey, sampling: .grey)
    let page = try Decoding.page(of: jpeg.file { x, _, _ in x * 4 }, .jpeg)
    let seen = page.colour(50, 20)
    #expect(Set(seen).count == 1 && abs(seen[0] - 200) <= Self.tolerance)
  }

  /// Adobe's programs keep ink inverted: 255 is no ink.
  @Test(arguments: [true, false])
  func `four inks become the colours that they print`(adobe: Bool) throws {
    let inks = [[255, 0, 0, 255], [0, 255, 0, 255], [255, 255, 255, 100], [255, 255, 255, 255]]
    let jpeg = MadeJPEG(width: 200, height: 120, pixels: .cmyk)
    var file = try jpeg.file { x, y, channel in
      inks[(x < 100 ? 0 : 1) + (y < 60 ? 0 : 2)][channel]
    }
    let shown = [[255, 0, 0], [0, 255, 0], [100, 100, 100], [255, 255, 255]]
    if adobe {
      expectQuarters(try Decoding.page(of: file, .jpeg), shown)
    } else {
      // Renamed, the mark says nothing, and 255 is all the ink there is.
      let mark = try #require(file.indices.first { file[$0...].starts(with: Array("Adobe".utf8)) })
      file[mark] = UInt8(ascii: "a")
      let page = try Decoding.page(of: file, .jpeg)
      #expect(page.colour(150, 90).allSatisfy { $0 <= Self.tolerance })
    }
  }

  @Test(arguments: 1...8, [false, true])
  func `a picture is turned as its camera says`(tag: Int, bigEndian: Bool) throws {
    let jpeg = MadeJPEG(width: 200, height: 120)
    let upright = try jpeg.file(MadeJPEG.quarters(200, 120))
    let file = MadeJPEG.with(orientation: tag, bigEndian: bigEndian, upright)
    let page = try Decoding.page(of: file, .jpeg)
    #expect((page.width, page.height) == (tag < 5 ? (200, 120) : (120, 200)))
    let (red, green) = ([250, 0, 0], [0, 250, 0])
    let (blue, white) = ([0, 0, 250], [255, 255, 255])
    // Where the first row and the first column of what is kept are to be seen (EXIF 2.3, 4.6.4).
    let shown: [[[Int]]] = [
      [red, green, blue, white], [green, red, white, blue], [white, blue, green, red],
      [blue, white, red, green], [red, blue, green, white], [blue, red, white, green],
      [white, green, blue, red], [green, white, red, blue],
    ]
    expectQuarters(page, shown[tag - 1])
  }

  @Test func `a turned picture has every pixel in its place`() throws {
    let jpeg = MadeJPEG(width: 70, height: 45, pixels: .grey, sampling: .grey)
    let file = try jpeg.file { x, y, _ in (x * 3 + y) % 256 }
    let upright = try Decoding.page(of: file, .jpeg)
    let quarter = try Decoding.page(
      of: MadeJPEG.with(orientation: 6, bigEndian: true, file),
      .jpeg
    )
    for y in 0..<45 {
      for x in 0..<70 { #expect(quarter.colour(44 - y, x) == upright.colour(x, y)) }
    }
  }

  @Test func `a picture above the page's pixels comes smaller`() throws {
    let jpeg = MadeJPEG(width: 6_000, height: 3_000, pixels: .grey, sampling: .grey)
    let file = try jpeg.file(of: [UInt8](repeating: 77, count: 6_000 * 3_000))
    let page = try Decoding.page(of: file, .jpeg)
    #expect(page.width * page.height <= PagePixels.mostPixels && page.width >= 3_000)
    #expect(abs(page.width - 2 * page.height) <= 2 && page.colour(9, 9) == [77, 77, 77])
  }
}
