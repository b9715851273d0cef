import Testing
import TextUI

struct TableTests {
  private func table(_ count: Int, selected: Int = 0) -> Table {
    Table(
      [.init("姓名"), .init("份数", width: 4, trailing: true)],
      rows: (0..<count).map { Table.Row([ShownText("梅明强\($0)"), ShownText("\($0)")]) },
      selected: selected
    )
  }

  private func drawn(_ table: Table, _ width: Int = 24, _ height: Int = 5) -> Drawn {
    Drawn(width, height) { table.draw(on: &$0, in: $1) }
  }

  @Test func `headings and cells stand in columns, numbers at the right`() {
    let rows = drawn(table(2, selected: 1)).rows
    #expect(rows[0] == "  姓名             份数")
    #expect(rows[1] == "  梅明强0             0")
    #expect(rows[2] == "▸ 梅明强1             1")
  }

  @Test func `the chosen row is reversed and carries the cursor`() {
    let drawn = drawn(table(2, selected: 1))
    #expect(drawn.text(row: 2) { $0.isReversed }.hasPrefix("▸ 梅明强1"))
    #expect(drawn.frame.cursor == Point(x: 0, y: 2))
  }

  @Test func `only the rows around the choice are drawn`() {
    let drawn = drawn(table(100_000, selected: 50_000))
    #expect(drawn.row(of: "▸ 梅明强50000") != nil)
    #expect(drawn.frame.targets.count == 4)
  }

  @Test func `down repaints two rows, not the list`() {
    var table = table(100)
    let before = drawn(table).rows
    table.type(.down)
    let after = drawn(table).rows
    #expect(zip(before, after).count { $0 != $1 } == 2)
  }

  @Test func `a row's own style shows unless it is chosen`() {
    var table = table(2)
    table.rows[1].style = .warning
    #expect(drawn(table).text(row: 2) { $0 == .warning }.contains("梅明强1"))
  }

  @Test func `enter opens the chosen row, a click chooses and a second one opens`() {
    var table = table(3)
    #expect(table.type(.enter) == .activated(0))
    let key = drawn(table).click(5, 3)
    #expect(key == .press(Spot(part: 0, item: 2)))
    #expect(key.map { table.type($0) } == .moved)
    #expect(key.map { table.type($0) } == .activated(2))
  }

  @Test func `fewer rows take the choice back to the last`() {
    var table = table(10, selected: 9)
    table.rows.removeLast(6)
    #expect(table.selected == 3)
    table.rows = []
    #expect(table.selected == 0 && table.type(.enter) == .ignored)
  }

  @Test func `an empty table says so`() {
    #expect(drawn(table(0)).rows[1] == "  （没有记录）")
  }

  @Test func `a wide character that does not fit is left out whole`() {
    let rows = drawn(table(1), 11, 3).rows
    #expect(rows[1] == "▸ …      0")
    for width in 0...10 { _ = drawn(table(3), width, 3) }
  }

  @Test func `pages, ends and the wheel move within the rows`() {
    var table = table(30)
    table.type(.pageDown)
    #expect(table.selected == 10)
    table.type(.mouse(Mouse(button: .wheelDown, action: .press, column: 0, row: 0)))
    #expect(table.selected == 13)
    table.type(.end)
    table.type(.down)
    #expect(table.selected == 29)
  }
}
