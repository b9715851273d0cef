import Testing
import TextUI

@Suite("A form of fields")
struct FormTests {
  enum Name: Hashable { case name, kind, place, agreed, go }

  private var form: Form<Name> {
    Form([
      (.name, .text(TextField(limit: 16))), (.kind, .choice(Choice(["甲", "乙"]))),
      (.place, .pick(value: nil, empty: "请选择")), (.agreed, .check(false, "同意")),
      (.go, .button("下一步")),
    ])
  }

  /// What the last of the keys did.
  private func event(_ keys: [Key]) -> String {
    var form = form
    var last = ""
    for key in keys { last = "\(form.type(key))" }
    return last.replacing("TextUITests.FormTests.Name.", with: "")
  }

  @Test func `Tab and the arrows go round, and say which field is finished`() {
    #expect(event([.tab]) == "moved(from: name, to: kind)")
    #expect(event([.backTab]) == "moved(from: name, to: go)")
    #expect(event([.up, .down]) == "moved(from: go, to: name)")
    #expect(event([.enter]) == "moved(from: name, to: kind)")
  }

  @Test func `typing changes the field in focus alone`() {
    #expect(event([.character("x")]) == "changed(name)")
    #expect(event([.left]) == "understood")
    #expect(event([.paste("far too long for it")]) == "full(name)")
  }

  @Test func `a choice is taken by arrows and Space, round and round`() {
    var form = form
    _ = form.type(.tab)
    for answer in [0, 1, 0] {
      _ = form.type(.right)
      #expect(form.selection(.kind) == answer)
    }
    _ = form.type(.left)
    #expect(form.selection(.kind) == 1)
  }

  @Test func `a picker opens by Enter, or with what is typed on it`() {
    let toPlace: [Key] = [.tab, .tab]
    #expect(event(toPlace + [.enter]) == #"activated(place, typed: "")"#)
    #expect(event(toPlace + [.character("小")]) == #"activated(place, typed: "小")"#)
    #expect(event(toPlace + [.paste("xy")]) == #"activated(place, typed: "xy")"#)
  }

  @Test func `a box is ticked by Space, a button pressed by Enter`() {
    let toBox: [Key] = [.tab, .tab, .tab]
    #expect(event(toBox + [.character(" ")]) == "changed(agreed)")
    #expect(event(toBox + [.tab, .enter]) == #"activated(go, typed: "")"#)
  }

  @Test func `a click goes to its field and does what a click does there`() {
    #expect(event([.press(Spot(part: 1, item: 1))]) == "changed(kind)")
    #expect(event([.press(Spot(part: 2, item: 0))]) == #"activated(place, typed: "")"#)
    #expect(event([.press(Spot(part: 3, item: 0))]) == "changed(agreed)")
    #expect(event([.press(Spot(part: 9, item: 0))]) == "ignored")
  }

  @Test func `the focus is a marker, reverse, and the cursor`() {
    let drawn = Drawn(30, 2) { frame, _ in
      form.draw(
        .name,
        label: "姓名",
        on: &frame,
        at: Point(x: 3, y: 0),
        labelWidth: 10,
        width: 8
      )
      form.draw(
        .place,
        label: "派出所",
        on: &frame,
        at: Point(x: 3, y: 1),
        labelWidth: 10,
        width: 10
      )
    }
    #expect(drawn.rows == [" ▸ 姓名", "   派出所    请选择   ▾"])
    #expect(drawn.frame.cursor == Point(x: 13, y: 0))
    #expect(drawn.frame[13, 0].style == .focused)
    #expect(drawn.click(14, 1) == .press(Spot(part: 2, item: 0)))
  }

  @Test func `other fields keep the focus and the errors that still apply`() {
    var form = form
    _ = form.type(.tab)
    form.errors = [.name: "错", .go: "错"]
    form.arrange([(.name, .text(TextField())), (.kind, .choice(Choice(["甲"])))])
    #expect(form.focus == .kind)
    #expect(Set(form.errors.keys) == [.name])
  }
}
