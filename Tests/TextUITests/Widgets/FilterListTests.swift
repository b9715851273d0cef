import Testing
import TextUI

struct FilterListTests {
  private static let streets: [FilterList.Option] = [
    .init(ShownText("大学路社区"), note: ShownText("上城区")),
    .init(ShownText("小营街道"), note: ShownText("上城区")),
    .init(ShownText("中山路"), alsoFoundAs: [ShownText("下城")]),
    .init(ShownText("路社")),
  ]

  private func list(highlighted: Int? = nil, typed: String = "") -> FilterList {
    FilterList(
      "乡镇(街道)",
      options: Self.streets,
      highlighted: highlighted,
      typed: typed,
      spelling: .sample
    )
  }

  private func drawn(_ list: FilterList, _ width: Int = 40, _ height: Int = 12) -> Drawn {
    Drawn(width, height) { list.draw(on: &$0, in: $1) }
  }

  private func type(_ text: String, into list: inout FilterList) {
    for character in text { _ = list.type(.character(character)) }
  }

  @Test func `the list shows its title, the query, the rows and how to search`() {
    let rows = drawn(list(highlighted: 1)).rows
    #expect(rows[1].contains("乡镇(街道)"))
    #expect(rows[2] == "│ 查找：                               │")
    #expect(rows[5] == "│ ▸ 小营街道                    上城区 │")
    #expect(rows[8].contains("可输入汉字、拼音或拼音首字母     2/4"))
  }

  @Test func `typed letters narrow the list at once, the best first`() {
    var list = list()
    type("lush", into: &list)
    #expect(list.matches == [3, 0])
    let drawn = drawn(list)
    #expect(drawn.rows[4] == "│ ▸ 路社                               │")
    #expect(drawn.rows[5] == "│   大学路社区                  上城区 │")
    #expect(drawn.frame.cursor == Point(x: 12, y: 2))
  }

  @Test func `the cursor stands after wide characters by cells`() {
    let drawn = drawn(list(typed: "大学"))
    #expect(drawn.frame.cursor == Point(x: 12, y: 2))
  }

  @Test func `enter picks the option's own place`() {
    var list = list()
    type("lush", into: &list)
    #expect(list.type(.down) == .open)
    #expect(list.type(.enter) == .picked(0))
  }

  @Test func `another name finds an option`() {
    #expect(list(typed: "下城").matches == [2])
  }

  @Test func `the last choice is marked again when the query is emptied`() {
    var list = list(highlighted: 2, typed: "x")
    #expect(list.highlighted == 1)
    _ = list.type(.backspace)
    #expect(list.highlighted == 2)
  }

  @Test func `when nothing fits the list says how to go on and picks nothing`() {
    var list = list(typed: "zzz")
    let drawn = drawn(list)
    #expect(drawn.row(of: "没有符合的项：zzz") != nil)
    #expect(drawn.row(of: "Backspace") != nil)
    #expect(list.type(.enter) == .open)
    #expect(list.type(.down) == .open)
  }

  @Test func `an empty list says so`() {
    var list = FilterList("社区", options: [], highlighted: 3)
    #expect(drawn(list).row(of: "这里还没有可选的项") != nil)
    #expect(list.type(.enter) == .open)
  }

  @Test func `a click on a row picks it, and nothing beneath the box can be clicked`() {
    var list = list(typed: "lush")
    let drawn = Drawn(40, 12) { frame, rect in
      frame.addTarget(rect, key: .function(9))
      list.draw(on: &frame, in: rect)
    }
    #expect(drawn.click(20, 0) == nil)
    #expect(drawn.click(20, 5) == .press(Spot(part: 0, item: 0)))
    #expect(list.type(.press(Spot(part: 0, item: 0))) == .picked(0))
    #expect(list.type(.press(Spot(part: 0, item: 99))) == .open)
  }

  @Test func `escape goes one level back whatever was typed`() {
    var list = list(typed: "lu")
    #expect(list.type(.escape) == .cancelled)
  }

  @Test func `end, page up and the wheel move and stay within the list`() {
    var list = list()
    _ = list.type(.end)
    #expect(list.highlightedRow == 3)
    _ = list.type(.pageUp)
    #expect(list.highlightedRow == 0)
    _ = list.type(.mouse(Mouse(button: .wheelDown, action: .press, column: 1, row: 1)))
    #expect(list.highlightedRow == 1)
  }

  @Test func `a long list shows the marked row and a scroll bar`() {
    let options = (1...56).map { FilterList.Option(ShownText("第\($0)社区")) }
    let drawn = drawn(FilterList("社区", options: options, highlighted: 29))
    #expect(drawn.row(of: "▸ 第30社区") != nil)
    #expect(drawn.row(of: "30/56") != nil)
    #expect(drawn.rows.contains { $0.hasSuffix("┃") })
  }

  @Test func `a very long list shows the letter first and finds the rest afterwards`() {
    let options = (1...40_000).map { FilterList.Option(ShownText("第\($0)号")) }
    var list = FilterList("号", options: options, inParts: true)
    _ = list.type(.character("9"))
    let foundAtFirst = list.matches.count
    #expect(list.isFiltering && drawn(list).row(of: "1/\(foundAtFirst)…") != nil)
    while list.isFiltering { list.continueFiltering() }
    let whole = FilterList("号", options: options, typed: "9")
    #expect(list.matches == whole.matches && list.matches.count > foundAtFirst)
  }

  @Test func `a key that acts on the rows waits for all of them`() {
    let options = (1...40_000).map { FilterList.Option(ShownText("第\($0)号")) }
    var list = FilterList("号", options: options, typed: "40000", inParts: true)
    #expect(list.matches.isEmpty && drawn(list).row(of: "正在查找…") != nil)
    #expect(list.type(.enter) == .picked(39_999))
  }

  @Test func `in a narrow box names are cut and the border stays whole`() {
    let rows = drawn(list(), 13, 9).rows
    #expect(rows[3].hasSuffix("│") && rows[4].contains("…"))
    for width in 0...12 { _ = drawn(list(), width, 9) }
  }
}
