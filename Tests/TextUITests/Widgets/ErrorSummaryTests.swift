import Testing
import TextUI

struct ErrorSummaryTests {
  private enum Name: Sendable { case name, mobile, street }

  private var summary: ErrorSummary<Name> {
    ErrorSummary([(.name, "请填写姓名"), (.mobile, "手机号码应为11位数字"), (.street, "请选择街道")])
  }

  private func drawn(_ summary: ErrorSummary<Name>, _ width: Int = 50, _ height: Int = 12) -> Drawn
  {
    Drawn(width, height) { summary.draw(on: &$0, in: $1) }
  }

  @Test func `the summary counts the errors and lists their words`() {
    let drawn = drawn(summary)
    #expect(drawn.row(of: "有 3 处需要修改") != nil)
    #expect(drawn.row(of: "▸ 请填写姓名") == 3)
    #expect(drawn.row(of: "✗ 手机号码应为11位数字") == 4)
    #expect(drawn.frame.cursor == Point(x: 2, y: 3))
  }

  @Test func `one error is said in the singular`() {
    #expect(drawn(ErrorSummary([(.name, "请填写姓名")])).row(of: "有 1 处需要修改") != nil)
  }

  @Test func `enter leads to the chosen field`() {
    var summary = summary
    #expect(summary.type(.down) == .open)
    #expect(summary.type(.enter) == .jump(.mobile))
    #expect(summary.type(.escape) == .closed)
  }

  @Test func `a click leads to its field`() {
    var summary = summary
    let key = drawn(summary).click(10, 5)
    #expect(key.map { summary.type($0) } == .jump(.street))
  }

  @Test func `many long errors scroll, with the chosen one in sight`() {
    let words: Phrase = "这一项的说明很长很长很长很长很长很长很长很长很长很长很长很长"
    var summary = ErrorSummary((0..<20).map { ($0, words) })
    _ = summary.type(.end)
    let drawn = Drawn(30, 10) { summary.draw(on: &$0, in: $1) }
    #expect(drawn.row(of: "▸ 这一项") != nil)
    #expect(drawn.row(of: "有 20 处需要修改") == 0)
    for size in 0...8 { _ = self.drawn(self.summary, size, size) }
  }

  @Test func `no errors close at once`() {
    var summary = ErrorSummary<Name>([])
    #expect(summary.type(.enter) == .closed)
  }
}
