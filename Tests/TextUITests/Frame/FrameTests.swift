import Testing
import TextUI

@Suite("A frame of cells")
struct FrameTests {
  private func drawn(
    _ width: Int,
    _ draw: (inout Frame) -> Void
  ) -> Drawn { Drawn(width, 1) { frame, _ in draw(&frame) } }

  @Test func `a wide character takes two cells, and the right one belongs to it`() {
    let drawn = drawn(6) { $0.write(ShownText("a中b"), at: Point(x: 0, y: 0)) }
    #expect(drawn.rows == ["a中b"])
    #expect(drawn.frame[1, 0].character == "中")
    #expect(drawn.frame[2, 0].isRightHalf)
    #expect(drawn.frame[3, 0].character == "b")
  }

  @Test(arguments: [(0, " b"), (1, "a ")])
  func `writing over half of a wide character takes the whole of it away`(
    column: Int,
    kept: String
  ) {
    let drawn = drawn(2) {
      $0.write(ShownText("中"), at: Point(x: 0, y: 0))
      $0.write(ShownText(kept == " b" ? "b" : "a"), at: Point(x: 1 - column, y: 0))
    }
    #expect((0..<2).allSatisfy { !drawn.frame[$0, 0].isRightHalf })
    #expect(!drawn.rows[0].contains("中"))
  }

  @Test func `a wide character that has one cell left is not drawn in half`() {
    let drawn = drawn(4) { $0.write(ShownText("abc中"), at: Point(x: 0, y: 0)) }
    #expect(drawn.rows == ["abc…"])
    let edge = self.drawn(4) { $0.write(ShownText("中"), at: Point(x: 3, y: 0)) }
    #expect(edge.frame[3, 0].isRightHalf == false)
    #expect(edge.rows[0].contains("中") == false)
  }

  @Test func `text ends at its width with an ellipsis`() {
    let drawn = drawn(20) {
      $0.write(ShownText("大学路社区居民委员会"), at: Point(x: 0, y: 0), width: 8)
    }
    #expect(drawn.rows == ["大学路…"])
  }

  @Test func `drawing outside changes nothing`() {
    let drawn = Drawn(4, 2) { frame, _ in
      for point in [Point(x: -1, y: 0), Point(x: 4, y: 0), Point(x: 0, y: -1), Point(x: 0, y: 2)] {
        frame.write(ShownText("中"), at: point)
      }
      frame.fill(Rect(x: -5, y: -5, width: 3, height: 3), style: .focused)
      frame.restyle(Rect(x: 9, y: 9, width: 3, height: 3), .focused)
    }
    #expect(drawn.frame == Drawn(4, 2) { _, _ in }.frame)
  }

  @Test func `a box blanks what lies beneath, its border stands over wide characters`() {
    let drawn = Drawn(8, 3) { frame, _ in
      for y in 0..<3 { frame.write(ShownText("中中中中"), at: Point(x: 0, y: y)) }
      frame.box(Rect(x: 1, y: 0, width: 6, height: 3))
    }
    #expect(drawn.rows == [" ┌────┐", " │    │", " └────┘"])
  }

  @Test func `lines are ASCII where the terminal gives them two cells`() {
    let drawn = Drawn(5, 3, look: Look(ambiguousWidth: 2)) { frame, area in frame.box(area) }
    #expect(drawn.rows == ["+---+", "|   |", "+---+"])
  }

  @Test func `a later target lies over an earlier one`() {
    let drawn = drawn(4) {
      $0.addTarget(Rect(x: 0, y: 0, width: 4, height: 1), key: .enter)
      $0.addTarget(Rect(x: 1, y: 0, width: 1, height: 1), key: .escape)
    }
    #expect(drawn.click(0, 0) == .enter)
    #expect(drawn.click(1, 0) == .escape)
    #expect(drawn.click(4, 0) == nil)
  }
}

extension Frame {
  fileprivate static func == (left: Frame, right: Frame) -> Bool { left.cells == right.cells }
}
