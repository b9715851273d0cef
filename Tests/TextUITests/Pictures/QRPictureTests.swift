import TestSupport
import Testing
import TextUI

@Suite struct QRPictureTests {
  private static let dark = Ink.palette(16)
  private static let light = Ink.palette(231)

  private func picture() throws -> QRPicture {
    QRPicture(try #require(SampleQRDrawing().modules(of: "A0000000001")))
  }

  /// Drawn alone on a frame of its size.
  private func drawn(_ scale: QRPicture.Scale) throws -> Drawn {
    let picture = try picture()
    let size = picture.size(scale)
    return Drawn(size.width, size.height) { frame, _ in
      picture.draw(on: &frame, at: Point(x: 0, y: 0), scale: scale)
    }
  }

  /// Whether the upper and the lower half of a cell are dark, by what a terminal paints of it.
  private func halves(_ cell: Cell) -> (Bool, Bool) {
    let (ink, paper) = (cell.style.ink == Self.dark, cell.style.paper == Self.dark)
    return switch cell.character {
    case "▀": (ink, paper)
    case "▄": (paper, ink)
    default: (paper, paper)
    }
  }

  @Test func `a number of eleven characters takes 29 by 15 cells, or 58 by 29`() throws {
    let picture = try picture()
    #expect(picture.size(.halves) == Size(width: 29, height: 15))
    #expect(picture.size(.pairs) == Size(width: 58, height: 29))
  }

  @Test func `two modules stand in a cell, with four light ones around the code`() throws {
    let (modules, drawn) = (try picture().modules, try drawn(.halves))
    let wrong = (0..<29 * 15).filter { place in
      let (x, y) = (place % 29, place / 29)
      let wanted = (modules.isDark(x - 4, 2 * y - 4), modules.isDark(x - 4, 2 * y - 3))
      return halves(drawn.frame[x, y]) != wanted
    }
    #expect(wrong == [])
  }

  @Test func `with room a module is two whole cells and there is no block character`() throws {
    let (modules, drawn) = (try picture().modules, try drawn(.pairs))
    let wrong = (0..<58 * 29).filter { place in
      let (x, y) = (place % 58, place / 58)
      let isDark = modules.isDark(x / 2 - 4, y - 4)
      return drawn.frame[x, y].style.paper != (isDark ? Self.dark : Self.light)
    }
    #expect(wrong == [])
    let isBlank = drawn.rows.allSatisfy { $0.isEmpty }
    #expect(isBlank)
  }

  @Test func `blocks are white ink on a black ground, never the other way round`() throws {
    for cell in try drawn(.halves).frame.cells where cell.character != " " {
      #expect(cell.style.ink == Self.light && cell.style.paper == Self.dark)
    }
  }

  @Test func `the largest scale that fits is taken, and none that does not`() throws {
    let picture = try picture()
    let scales = [(58, 29), (57, 29), (29, 15), (28, 15), (29, 14)].map {
      picture.scale(in: Size(width: $0.0, height: $0.1), look: Look())
    }
    #expect(scales == [.pairs, .halves, .halves, nil, nil])
  }

  @Test func `without colours nothing is drawn, without blocks only whole cells are`() throws {
    let (picture, room) = (try picture(), Size(width: 200, height: 60))
    #expect(picture.scale(in: room, look: Look(showsColours: false)) == nil)
    #expect(picture.scale(in: room, look: Look(ambiguousWidth: 2)) == .pairs)
    let page = Size(width: 50, height: 18)
    #expect(picture.scale(in: page, look: Look(usesASCIILines: true)) == nil)
  }

  @Test func `only the squares of versions 1 to 4 are codes`() {
    let sides = (0...40).filter {
      QRModules(dark: Array(repeating: false, count: $0 * $0)) != nil
    }
    #expect(sides == [21, 25, 29, 33])
    #expect(QRModules(dark: Array(repeating: false, count: 440)) == nil)
  }
}
