import Casework
import PaperDrawing
import Testing

@Suite struct PNGFileTests {
  @Test(arguments: Paper.allCases)
  func `a paper's file is whole and has its size`(paper: Paper) throws {
    let page = paper.drawn()
    let inspection = try FileInspection(PNGFile(page).bytes)
    #expect(inspection.kind == .png)
    #expect(inspection.pixels == PixelSize(width: page.width, height: page.height))
  }

  @Test(arguments: Paper.allCases)
  func `every pixel comes back out of the file`(paper: Paper) throws {
    let page = paper.drawn(scale: 0.1)
    #expect(try unpacked(PNGFile(page).bytes, page.width, page.height) == page.bytes)
  }

  @Test(arguments: [1, 2, 3, 85, 86, 87, 10_000, 10_940])
  func `stripes of any length come back`(width: Int) throws {
    // A row of 10,940 pixels is longer than what can be pointed back at.
    let bytes = (0..<3 * width * 3).map { UInt8(truncatingIfNeeded: $0 / 700 &* 91) }
    let page = try #require(PagePixels(width: width, height: 3, bytes: bytes))
    #expect(try unpacked(PNGFile(page).bytes, width, 3) == bytes)
  }

  @Test func `a page on which nothing repeats comes back`() throws {
    var (state, bytes) = (UInt32(7), [UInt8]())
    for _ in 0..<3 * 100 * 100 {
      state = state &* 1_664_525 &+ 1_013_904_223
      bytes.append(UInt8(state >> 24))
    }
    let page = try #require(PagePixels(width: 100, height: 100, bytes: bytes))
    #expect(try unpacked(PNGFile(page).bytes, 100, 100) == bytes)
  }

  @Test func `a whole card takes 300 kB at most, and a page of A4 one MB`() {
    let card = IdentityCard()
    #expect(PNGFile(card.front(number: "340122198805099975")).bytes.count <= 300_000)
    #expect(PNGFile(card.back()).bytes.count <= 300_000)
    #expect(PNGFile(LeasePage().page()).bytes.count <= 1_000_000)
  }

  /// The pixels behind the picture's chunk, each row with what is above it added.
  private func unpacked(_ file: [UInt8], _ width: Int, _ height: Int) throws -> [UInt8] {
    let start = 8 + 25
    let length = file[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    let data = Array(file[start + 8..<start + 8 + length])
    let rows = try #require(Inflated(zlib: data)).bytes
    #expect(rows.count == (3 * width + 1) * height)
    var (pixels, above) = ([UInt8](), [UInt8](repeating: 0, count: 3 * width))
    for row in stride(from: 0, to: rows.count, by: 3 * width + 1) {
      #expect(rows[row] == 2)
      above = zip(rows[row + 1..<row + 1 + 3 * width], above).map { $0 &+ $1 }
      pixels += above
    }
    return pixels
  }
}
