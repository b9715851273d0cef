import TextUI

extension Pictures {
  static let help = [
    Picture("help/sample", keys: "<f1>") { _ in SamplePage() },
    Picture("help/sample.en", keys: "<f1>") { _ in SamplePage() },
  ]
}

/// A page of two fields, to show what every page has around it.
struct SamplePage: Screen {
  enum Name: Sendable { case name, next }
  var title: Phrase { "基本信息" }
  var help: [Phrase] { ["用户名为4至20位字母、数字或下划线"] }
  var notice: Notice?
  var form = Form<Name>([(.name, .text(TextField("梅明强"))), (.next, .button("下一步"))])

  var bindings: [Binding<SamplePage>] {
    [
      Binding(.enter, "下一步") { _ in .stay },
      Binding(.escape, "返回") { _ in .pop },
    ]
  }

  mutating func type(_ key: Key) -> Move {
    _ = form.type(key)
    return .stay
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let point = Point(x: area.x + 4, y: area.y + 1)
    form.draw(.name, label: "姓名", on: &frame, at: point, labelWidth: 12, width: 20)
    form.draw(.next, on: &frame, at: Point(x: area.x + 16, y: area.y + 3), width: 12)
  }
}
