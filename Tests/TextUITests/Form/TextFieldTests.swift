import Testing
import TextUI

@Suite("A line of typed text")
struct TextFieldTests {
  private func typed(_ keys: [Key], in field: TextField = TextField()) -> TextField {
    var field = field
    for key in keys { field.type(key) }
    return field
  }

  private func caret(_ field: TextField, width: Int = 10) -> Int? {
    Drawn(width + 2, 1) { frame, _ in
      field.draw(on: &frame, at: Point(x: 0, y: 0), width: width, focused: true)
    }.frame.cursor?.x
  }

  @Test func `the caret stands right behind Chinese, counted in cells`() {
    #expect(caret(TextField("大学路23号")) == nil ? false : true)
    #expect(caret(typed([.end], in: TextField("大学"))) == 4)
    #expect(caret(typed([.home, .right], in: TextField("大学"))) == 2)
    #expect(caret(typed([.end], in: TextField("a大b"))) == 4)
  }

  @Test func `it is edited where the caret is`() {
    let field = typed(
      [.left, .left, .character("路"), .delete, .backspace, .character("街")],
      in: TextField("大学城")
    )
    #expect(field.text == "大街城")
  }

  @Test func `what a mark stands on goes with it`() {
    let field = typed([.character("e"), .character("\u{301}")])
    #expect(field.characters.count == 1)
    #expect(typed([.backspace], in: field).text.isEmpty)
  }

  @Test func `home, end and Ctrl-U`() {
    let field = typed([.home, .character("上"), .end, .character("下")], in: TextField("中"))
    #expect(field.text == "上中下")
    #expect(typed([.control("u")], in: field).text.isEmpty)
  }

  @Test func `a paste is one change, filtered`() {
    var field = TextField("a")
    #expect(field.type(.paste("大学\u{1B}[31m路\n23\u{202E}号")) == .changed)
    #expect(field.text == "a大学 [31m路 23号")
  }

  @Test func `what would be too long is not taken, and that is said`() {
    var field = TextField(limit: 8)
    #expect(field.type(.paste("大学路")) == .full)
    #expect(field.text.isEmpty)
    #expect(field.type(.paste(String(repeating: "x", count: 1 << 20))) == .full)
    #expect(field.type(.paste("大学")) == .changed)
    #expect(field.type(.character("路")) == .full)
    #expect(field.text == "大学")
  }

  @Test func `nothing to delete or to move is no change`() {
    var field = TextField()
    for key: Key in [.backspace, .delete, .left, .right, .control("u")] {
      #expect(field.type(key) == .understood)
    }
    #expect(field.type(.enter) == .ignored)
  }

  @Test(arguments: [3, 4, 5, 9])
  func `a long text scrolls, and the caret is always in sight`(width: Int) {
    var field = TextField("杭州市上城区大学路")
    for _ in 0...9 {
      let column = caret(field, width: width)
      #expect(column.map { (0..<width).contains($0) } == true)
      field.type(.left)
    }
  }

  @Test func `a password shows a dot for each character`() {
    let drawn = Drawn(8, 1) { frame, _ in
      TextField("密x码", hidden: true).draw(
        on: &frame,
        at: Point(x: 0, y: 0),
        width: 8,
        focused: false
      )
    }
    #expect(drawn.rows == ["•••"])
  }

  @Test func `a click puts the caret before the character under it, or at the end`() {
    let drawn = Drawn(12, 1) { frame, _ in
      TextField("大学路").draw(
        on: &frame,
        at: Point(x: 0, y: 0),
        width: 10,
        focused: true,
        part: 3
      )
    }
    #expect(drawn.click(2, 0) == .press(Spot(part: 3, item: 1)))
    #expect(drawn.click(9, 0) == .press(Spot(part: 3, item: 3)))
    #expect(typed([.press(Spot(part: 3, item: 1))], in: TextField("大学路")).caret == 1)
  }
}
