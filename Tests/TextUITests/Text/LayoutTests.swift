import Testing
import TextUI

struct LayoutTests {
  @Test func `text that fits is not cut`() {
    #expect(ShownText("大学路").truncated(toWidth: 6).text == "大学路")
  }

  @Test func `cutting never leaves half a wide character`() {
    let text = ShownText("a大学路大学路")
    for cells in 0...14 {
      for ambiguous in 1...2 {
        let cut = text.truncated(toWidth: cells, ambiguous: ambiguous)
        #expect(cut.width(ambiguous: ambiguous) <= cells)
        #expect(cut.width(ambiguous: ambiguous) >= cells.clamped(to: 13) - 2)
      }
    }
    #expect(text.truncated(toWidth: 5).text == "a大…")
    #expect(text.truncated(toWidth: 6).text == "a大学…")
  }

  @Test func `a mark stays with its letter when the text is cut`() {
    #expect(ShownText("ae\u{301}bc").truncated(toWidth: 3).text == "ae\u{301}…")
  }

  @Test func `a column is exactly as wide as asked`() {
    for cells in 0...12 {
      #expect(ShownText("小营街道").fitted(toWidth: cells).width() == cells)
    }
    #expect(ShownText("小营").padded(toWidth: 6).text == "小营  ")
  }

  @Test func `lines are split before they are filtered`() {
    #expect(ShownText.multiline("甲\r\n乙\n\n丙\u{1B}").map(\.text) == ["甲", "乙", "", "丙 "])
  }

  @Test func `no line begins with a stop`() {
    #expect(ShownText("请核对信息，确认").wrapped(toWidth: 10).map(\.text) == ["请核对信", "息，确认"])
    #expect(ShownText("他说“好的”").wrapped(toWidth: 6).map(\.text) == ["他说", "“好的”"])
  }

  @Test func `Latin breaks at spaces, and a long word where the line ends`() {
    #expect(ShownText("one two three").wrapped(toWidth: 8).map(\.text) == ["one two", "three"])
    #expect(ShownText("abcdefgh").wrapped(toWidth: 3).map(\.text) == ["abc", "def", "gh"])
  }

  @Test func `every wrapped line fits and no character is lost`() {
    let text = ShownText("杭州市（上城区）小营街道，Daxue Road 23号；“社区”服务……电话：0571-88888888。")
    for width in 2...60 {
      let lines = text.wrapped(toWidth: width)
      #expect(lines.allSatisfy { $0.width() <= width })
      #expect(lines.map(\.text).joined().withoutSpaces == text.text.withoutSpaces)
    }
  }

  @Test func `an empty text is one empty line`() {
    #expect(ShownText.empty.wrapped(toWidth: 10) == [.empty])
  }
}

extension String {
  fileprivate var withoutSpaces: String { filter { $0 != " " } }
}

extension Int {
  fileprivate func clamped(to most: Int) -> Int { Swift.min(self, most) }
}
