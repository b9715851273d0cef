import Testing

@testable import TextUI

/// Pixels as cells.
@Suite struct CellPictureTests {
  @Test func `what becomes one pixel is its mean`() {
    let image = PixelImage(
      width: 4,
      height: 2,
      bytes: [0, 100, 200, 100, 100, 100].repeated(4)
    )
    let small = image?.sampled(PixelRect(x: 0, y: 0, width: 4, height: 2), width: 2, height: 1)
    #expect(small?.bytes == [50, 100, 150, 50, 100, 150])
    let large = image?.sampled(PixelRect(x: 1, y: 0, width: 1, height: 1), width: 2, height: 2)
    #expect(large?.bytes == [100, 100, 100].repeated(4))
  }

  @Test func `the nearest fixed colour is the nearest of all 240`() {
    let levels = [0, 95, 135, 175, 215, 255]
    let all: [(UInt8, [Int])] =
      (16...231).map { number in
        let cube = number - 16
        return (UInt8(number), [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]])
      } + (232...255).map { (UInt8($0), [Int](repeating: 8 + 10 * ($0 - 232), count: 3)) }
    func distance(_ one: [Int], _ other: [Int]) -> Int {
      zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    for red in stride(from: 0, through: 255, by: 17) {
      for green in stride(from: 0, through: 255, by: 15) {
        for blue in stride(from: 0, through: 255, by: 17) {
          let colour = [red, green, blue]
          let best = all.map { distance($0.1, colour) }.min() ?? 0
          let chosen = FixedColour.nearest(UInt8(red), UInt8(green), UInt8(blue))
          let found = all.first { $0.0 == chosen }.map { distance($0.1, colour) }
          // A grey between two steps may be taken for its neighbour.
          #expect((found ?? .max) <= best + 75, "\(colour)")
        }
      }
    }
  }

  @Test func `nothing but ASCII, lines and blocks comes onto a frame from a picture`() {
    for number in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let shown = CellPicture.Dot(scalar).shown.character
      let isDrawn = (0x20..<0x7F).contains(number) || (0x2500..<0x25A0).contains(number)
      #expect(shown == (isDrawn ? Character(scalar) : " "))
    }
    #expect(CellPicture.Dot(" ", ink: 3, paper: 9).style == .plain, "of the fixed colours only")
  }

  @Test func `shades grow with the light, and turn round on a light background`() {
    let image = PixelImage(width: 2, height: 1, bytes: [0, 0, 0, 255, 255, 255])
    let size = Size(width: 2, height: 1)
    let dark = image.flatMap { Shades(isASCII: true, onLight: false).paint($0, in: size) }
    let light = image.flatMap { Shades(isASCII: true, onLight: true).paint($0, in: size) }
    #expect(dark?.dots.map(\.shown.character) == [" ", "@"])
    #expect(light?.dots.map(\.shown.character) == ["@", " "])
  }

  @Test func `a picture is cut at the frame's edges`() throws {
    let dots = [CellPicture.Dot](repeating: CellPicture.Dot("█"), count: 12)
    let picture = try #require(CellPicture(size: Size(width: 4, height: 3), dots: dots))
    var frame = Frame(size: Size(width: 5, height: 3))
    frame.draw(picture, at: Point(x: 3, y: 2))
    frame.draw(picture, at: Point(x: -2, y: -2))
    #expect(frame[4, 2].character == "█" && frame[1, 0].character == "█")
    #expect(frame[2, 1].character == " ")
  }
}

extension [UInt8] {
  fileprivate func repeated(_ times: Int) -> [UInt8] {
    Array((0..<times).map { _ in self }.joined())
  }
}
