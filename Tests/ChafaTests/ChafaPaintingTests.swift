import Testing

@testable import Chafa
@testable import TextUI

/// What the library makes of pixels.
@Suite struct ChafaPaintingTests {
  private let chafa = ChafaPainting()

  @Test func `a library that is not there is none`() {
    #expect(ChafaPainting(named: "libchafa-of-nobody.so.0") == nil)
  }

  @Test func `a picture whose left half is black and whose right half is white is seen so`() throws
  {
    let chafa = try #require(chafa, "libchafa0 is installed by README's line")
    let cells = Size(width: 6, height: 2)
    let image = try #require(Self.halves(cells, of: chafa))
    let picture = try #require(chafa.paint(image, in: cells))
    let papers = picture.dots.prefix(6).map { $0.shown == .space ? $0.style.paper : $0.style.ink }
    #expect(papers.prefix(3).allSatisfy { $0 == papers[0] })
    #expect(papers.suffix(3).allSatisfy { $0 == papers[5] })
    #expect(papers[0] != papers[5])
    #expect(picture.size == cells)
  }

  @Test func `only blocks, lines and blanks are drawn`() throws {
    let chafa = try #require(chafa)
    let cells = Size(width: 40, height: 12)
    var noise = [UInt8](repeating: 0, count: 3 * 40 * 8 * 12 * 16)
    var seed: UInt32 = 7
    for place in noise.indices {
      seed = seed &* 1_664_525 &+ 1_013_904_223
      noise[place] = UInt8(seed >> 24)
    }
    let image = try #require(PixelImage(width: 320, height: 192, bytes: noise))
    let picture = try #require(chafa.paint(image, in: cells))
    let scalars = Set(picture.dots.flatMap(\.shown.scalars))
    #expect(scalars.count > 5)
    #expect(scalars.allSatisfy { $0 == " " || (0x2500..<0x25A0).contains($0.value) })
  }

  @Test func `pixels that do not fill the cells are not painted`() throws {
    let chafa = try #require(chafa)
    let image = try #require(PixelImage(width: 2, height: 1, bytes: [0, 0, 0, 9, 9, 9]))
    #expect(chafa.paint(image, in: Size(width: 1, height: 1)) == nil)
  }

  private static func halves(_ cells: Size, of painting: ChafaPainting) -> PixelImage? {
    let width = cells.width * painting.pixelsPerCell.width
    let height = cells.height * painting.pixelsPerCell.height
    let row = (0..<width).flatMap { x in [UInt8](repeating: x < width / 2 ? 0 : 255, count: 3) }
    return PixelImage(
      width: width,
      height: height,
      bytes: Array((0..<height).map { _ in row }.joined())
    )
  }
}
