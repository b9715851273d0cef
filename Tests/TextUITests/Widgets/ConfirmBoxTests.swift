import Testing
import TextUI

struct ConfirmBoxTests {
  private let box = ConfirmBox(
    "要放弃这份申请吗？",
    details: ["已填写的内容将被删除，不能恢复。"],
    confirm: "放弃申请"
  )

  private func drawn(_ box: ConfirmBox, _ width: Int = 50, _ height: Int = 12) -> Drawn {
    Drawn(width, height) { box.draw(on: &$0, in: $1) }
  }

  @Test func `enter does not confirm what destroys`() {
    var box = box
    #expect(box.type(.enter) == .open)
    #expect(box.type(.character(" ")) == .open)
  }

  @Test(arguments: ["y", "Y", "ｙ", "Ｙ"])
  func `y confirms however it is typed`(letter: Character) {
    var box = box
    #expect(box.type(.character(letter)) == .confirmed)
  }

  @Test func `n and escape decline`() {
    var box = box
    #expect(box.type(.character("N")) == .declined)
    #expect(box.type(.escape) == .declined)
  }

  @Test func `the buttons can be clicked`() {
    var box = box
    let drawn = drawn(box)
    let row = drawn.row(of: "[ Y 放弃申请 ]   [ N 返回 ]") ?? 0
    #expect(drawn.click(4, row).map { box.type($0) } == .confirmed)
    #expect(drawn.click(22, row).map { box.type($0) } == .declined)
    #expect(drawn.frame.cursor == Point(x: 21, y: row))
  }

  @Test func `in a small place the buttons are still seen`() {
    let details: [Phrase] = Array(repeating: "很长的说明", count: 30)
    let drawn = drawn(ConfirmBox("确认吗？", details: details), 30, 6)
    #expect(drawn.row(of: "[ Y 确认 ]   [ N 返回 ]") == 3)
    for size in 0...10 { _ = self.drawn(self.box, size, size) }
  }

  @Test func `with two buttons enter presses the one in focus`() {
    var box = ConfirmBox("保存并退出？", manner: .buttons)
    #expect(box.type(.enter) == .confirmed)
    #expect(box.type(.right) == .open)
    #expect(box.type(.enter) == .declined)
  }
}
