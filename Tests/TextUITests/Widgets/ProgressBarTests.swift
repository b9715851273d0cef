import Testing
import TextUI

struct ProgressBarTests {
  private func row(_ done: Int, _ total: Int, width: Int = 15, look: Look = Look()) -> String {
    let bar = ProgressBar(done: done, total: total)
    return Drawn(width, 1, look: look) { bar.draw(on: &$0, at: Point(x: 0, y: 0), width: $1.width) }
      .rows[0]
  }

  @Test func `the part done is filled and said in percent`() {
    #expect(row(3, 5) == "██████░░░░  60%")
    #expect(row(3, 5, look: .ascii) == "######----  60%")
  }

  @Test func `only what is finished is a hundred percent`() {
    #expect(row(999, 1000) == "█████████░  99%")
    #expect(row(0, 0) == "██████████ 100%")
    #expect(row(-1, 5) == "░░░░░░░░░░   0%")
    #expect(ProgressBar(done: .max / 2, total: .max).percent == 50)
  }

  @Test func `no width is too small`() {
    for width in 0...6 { #expect(row(1, 2, width: width).count <= width) }
  }
}
