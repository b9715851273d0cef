import CaseWords
import Casework
import TextUI

/// 修改密码: the old one once, the new one twice.
struct ChangePasswordScreen: SignedInScreen {
  enum Item: Sendable, Hashable {
    case old
    case new
    case again
    case change
    case back
  }

  let title: Phrase = "修改密码"
  let session: ApplicantSession
  var notice: Notice?
  private var form: Form<Item>

  init(session: ApplicantSession) {
    self.session = session
    let field = Field.text(TextField(hidden: true, limit: Password.mostBytes))
    form = Form([
      (.old, field), (.new, field), (.again, field),
      (.change, .button("修改密码")), (.back, .button("返回")),
    ])
  }

  var help: [Phrase] {
    ["新密码至少8位，任何字符都可以，不能与用户名相同，也不能太常见。修改后下次登录使用新密码。"]
  }

  var bindings: [Binding<ChangePasswordScreen>] {
    [
      Binding(.tab, "下一项") { try $0.type(.down) },
      Binding(.escape, "返回") { _ in .pop },
    ]
  }

  mutating func type(_ key: Key) throws -> Move {
    switch form.type(key) {
    case .activated(.change, _): return try change()
    case .activated(.back, _): return .pop
    case .changed(let item):
      form.errors[item] = nil
      return .stay
    case .full:
      notice = Notice("内容太长，不能再输入", .warning)
      return .stay
    case .activated, .ignored, .understood, .moved: return .stay
    }
  }

  private mutating func change() throws -> Move {
    form.errors = [:]
    do {
      try session.changePassword(
        from: form.text(.old),
        to: form.text(.new),
        again: form.text(.again)
      )
    } catch let refusal as Refusal {
      let item = Self.item(of: refusal)
      form.errors[item] = refusal.explanation
      form.moveFocus(to: item)
      notice = Notice(refusal.explanation, .warning)
      return .stay
    }
    notice = Notice("密码已修改，下次登录请使用新密码", .success)
    return .pop
  }

  /// The field that a refusal is about.
  private static func item(of refusal: Refusal) -> Item {
    if refusal == .passwordsDiffer { return .again }
    if case .password = refusal { return .new }
    return .old
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let block = area.centred(Size(width: 70, height: 14))
    let x = block.x + 4
    frame.write(title, at: Point(x: x, y: block.y), style: .heading)
    let labelWidth = 18
    let rows: [(Item, Phrase)] = [(.old, "原密码"), (.new, "新密码"), (.again, "再次输入新密码")]
    for (index, (item, label)) in rows.enumerated() {
      let point = Point(x: x, y: block.y + 3 + 3 * index)
      form.draw(item, label: label, on: &frame, at: point, labelWidth: labelWidth, width: 28)
      if let error = form.errors[item] {
        let words = ShownText(verbatim: "✗ ") + frame.text(error)
        frame.write(words, at: Point(x: x + labelWidth, y: point.y + 1), style: .error)
      }
    }
    let buttons = Point(x: x + labelWidth, y: block.y + 12)
    form.draw(.change, on: &frame, at: buttons, width: 20)
    let words: Phrase = "修改密码"
    let back = Point(x: buttons.x + frame.width(of: words) + 7, y: buttons.y)
    form.draw(.back, on: &frame, at: back, width: 20)
  }
}
