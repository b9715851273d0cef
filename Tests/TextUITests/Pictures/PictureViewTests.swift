import Testing

@testable import TextUI

/// Which part of a picture is seen.
@Suite struct PictureViewTests {
  /// A picture of 4000 × 3000 pixels in 120 × 34 cells.
  private func view() -> PictureView {
    var view = PictureView()
    view.fit(Size(width: 120, height: 34))
    view.show(width: 4000, height: 3000)
    return view
  }

  @Test func `the whole picture keeps its shape in the room`() {
    let view = view()
    #expect(view.part == PixelRect(x: 0, y: 0, width: 4000, height: 3000))
    // 34 rows are as high as 68 columns are wide.
    #expect(view.cells == Size(width: 91, height: 34))
  }

  @Test func `as wide as the room it fills it from the top`() {
    var view = view()
    view.seeWidth()
    #expect(view.part.width == 4000 && view.part.y == 0)
    #expect(view.cells == Size(width: 120, height: 34))
  }

  @Test func `no move leads off the picture`() {
    var view = view()
    view.zoom(by: 6)
    for (x, y) in [(-9.0, 0.0), (9, 0), (0, -9), (0, 9)] {
      view.pan(byRooms: x, y)
      let part = view.part
      #expect(part.x >= 0 && part.x + part.width <= 4000)
      #expect(part.y >= 0 && part.y + part.height <= 3000)
    }
    #expect(view.part.y + view.part.height >= 2999)
  }

  @Test func `what lies under the wheel stays there`() {
    var view = view()
    view.zoom(by: 3)
    let point = Point(x: 30, y: 20)
    func pixel(_ view: PictureView) -> (x: Double, y: Double) {
      let (part, cells) = (view.part, view.cells)
      return (
        Double(part.x) + Double(part.width) * 30.5 / Double(cells.width),
        Double(part.y) + Double(part.height) * 20.5 / Double(cells.height)
      )
    }
    let before = pixel(view)
    view.zoom(by: 1.25, around: point)
    let after = pixel(view)
    #expect(abs(before.x - after.x) < 15 && abs(before.y - after.y) < 15)
  }

  @Test func `a pixel is never wider than a cell, and small pictures grow four times`() {
    var view = view()
    view.zoom(by: 1e9)
    #expect(view.part.width >= 120)
    view.show(width: 20, height: 10)
    view.zoom(by: 1e9)
    #expect(view.magnification == 4)
  }

  @Test(arguments: 0..<4)
  func `the same part is seen however the picture is turned`(quarters: Int) {
    // Left half red, right half blue: after a quarter, red is above.
    let row = (0..<40).flatMap { x in x < 20 ? [255, 0, 0] as [UInt8] : [0, 0, 255] }
    let image = PixelImage(width: 40, height: 20, bytes: Array((0..<20).map { _ in row }.joined()))
    var view = PictureView()
    view.fit(Size(width: 20, height: 20))
    view.show(width: 40, height: 20)
    view.turn(quarters: quarters)
    let picture = image?.cells(seen: view, by: HalfBlocks())
    let corners = picture.map { [$0.dots[0], $0.dots[$0.dots.count - 1]] }
    let papers = corners?.map(\.style.paper)
    let (red, blue) = (Ink.palette(196), Ink.palette(21))
    #expect(papers == (quarters == 1 || quarters == 0 ? [red, blue] : [blue, red]))
  }

  @Test(arguments: 0..<4)
  func `a block turned and turned back is the same`(quarters: Int) {
    let block = PixelRect(x: 3, y: 5, width: 7, height: 2)
    let size = quarters & 1 == 0 ? (width: 30, height: 20) : (width: 20, height: 30)
    let before = block.unturned(quarters: quarters, of: size)
    let turnedSize = quarters & 1 == 0 ? size : (width: size.height, height: size.width)
    #expect(before.unturned(quarters: 4 - quarters, of: turnedSize) == block)
  }
}
