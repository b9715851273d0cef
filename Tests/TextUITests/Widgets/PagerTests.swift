import Testing
import TextUI

struct PagerTests {
  private let lines: [Pager.Line] = (1...30).map { .text("第 \($0) 行") }

  private func drawn(_ pager: Pager, _ lines: [Pager.Line], _ width: Int = 30, _ height: Int = 6)
    -> Drawn
  {
    Drawn(width, height) { pager.draw(lines, on: &$0, in: $1) }
  }

  @Test func `what lies beneath is counted, and the count can be clicked`() {
    let drawn = drawn(Pager(), lines)
    #expect(drawn.rows[0] == "第 1 行")
    #expect(drawn.rows[5].hasSuffix("还有 25 行 ↓"))
    #expect(drawn.click(28, 5) == .pageDown)
  }

  @Test func `the end is the end, and one row up leaves it`() {
    var pager = Pager()
    pager.type(.end)
    #expect(drawn(pager, lines).rows[4] == "第 30 行")
    pager.type(.pageDown)
    pager.type(.up)
    #expect(drawn(pager, lines).rows[4] == "第 29 行")
  }

  @Test func `scrolling beyond the end never shows less than a full place`() {
    var pager = Pager()
    for _ in 1...9 { pager.type(.pageDown) }
    #expect(drawn(pager, lines).rows[0] == "第 26 行")
  }

  @Test func `where the rows are known, scrolling beyond the end is forgotten`() {
    var pager = Pager()
    for _ in 1...99 { pager.type(.pageDown, rowCount: 25) }
    pager.type(.up, rowCount: 25)
    #expect(drawn(pager, lines).rows[0] == "第 24 行")
  }

  @Test func `text that fits shows no count and does not move`() {
    var pager = Pager()
    pager.type(.pageDown)
    let rows = drawn(pager, [.heading("按键"), .blank, .text("一句话")]).rows
    #expect(rows == ["按键", "", "一句话", "", "", ""])
  }

  @Test func `pairs and items hang under their words`() {
    let rows = drawn(
      Pager(),
      [
        .pair(ShownText("F1"), "帮助"), .pair(ShownText("PgDn"), "下一页和再下一页"),
        .item(ShownText("1."), "身份证的正面和反面"),
      ],
      16
    ).rows
    #expect(rows[0] == "F1    帮助")
    #expect(rows[1] == "PgDn  下一页和再")
    #expect(rows[2] == "      下一页")
    #expect(rows[3] == "1. 身份证的正面")
    #expect(rows[4] == "   和反面")
  }

  @Test func `long words wrap and a verbatim row is cut`() {
    let rows = drawn(
      Pager(),
      [.text("大学路社区居民"), .verbatim(ShownText("大学路社区"), .error)],
      7
    ).rows
    #expect(rows[0...2] == ["大学路", "社区居", "民"])
    #expect(rows[3] == "大学路…")
    for size in 0...6 { _ = drawn(Pager(), lines, size, size) }
  }

  @Test func `keys that are not for scrolling are left to the page`() {
    var pager = Pager()
    let wheel = Mouse(button: .wheelDown, action: .press, column: 0, row: 0)
    let isTaken = [.enter, .character("x"), .mouse(wheel)].map { pager.type($0) }
    #expect(isTaken == [false, false, true])
    #expect(drawn(pager, lines).rows[0] == "第 4 行")
  }
}
