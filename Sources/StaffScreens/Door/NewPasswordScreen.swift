import CaseWords
import Casework
import TextUI

/// 修改密码: asked for at the first sign-in, and whenever a member wants another one.
struct NewPasswordScreen: DeskScreen {
  enum Item: Sendable, Hashable { case old, new, again, change }

  let title: Phrase = "修改密码"
  let session: StaffSession
  private let isFirst: Bool
  var notice: Notice?
  private var form: Form<Item>

  /// - Parameter isFirst: whether the password was given by another, and nothing else is open
  ///   before it is changed.
  init(session: StaffSession, isFirst: Bool) {
    self.session = session
    self.isFirst = isFirst
    let field = Field.text(TextField(hidden: true, limit: Password.mostBytes))
    form = Form([
      (.old, field), (.new, field), (.again, field), (.change, .button("修改密码")),
    ])
  }

  var takesText: Bool { true }

  var help: [Phrase] {
    ["新密码至少8位，任何字符都可以，不能与用户名相同，也不能太常见。首次登录须换成自己的密码。"]
  }

  var bindings: [Binding<NewPasswordScreen>] {
    let next = Binding<NewPasswordScreen>(.tab, "下一项") { try $0.type(.down) }
    return isFirst ? [next] : [next, Binding(.escape, "返回") { _ in .pop }]
  }

  mutating func type(_ key: Key) throws -> Move {
    switch form.type(key) {
    case .activated(.change, _): return try change()
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
      form.errors[item] = refusal.deskExplanation
      form.moveFocus(to: item)
      notice = Notice(refusal.deskExplanation, .warning)
      return .stay
    }
    let done = Notice("密码已修改，下次登录请使用新密码", .success)
    if isFirst { return .start([try DeskRoutes.home(session, notice: done)]) }
    notice = done
    return .pop
  }

  /// The field that a refusal is about.
  private static func item(of refusal: Refusal) -> Item {
    if refusal == .passwordsDiffer { return .again }
    if case .password = refusal { return .new }
    return .old
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let block = area.centred(Size(width: 70, height: 16))
    let x = block.x + 4
    frame.write(title, at: Point(x: x, y: block.y), style: .heading)
    if isFirst {
      frame.write("首次登录，请换成只有自己知道的密码。", at: Point(x: x, y: block.y + 1), style: .warning)
    }
    let rows: [(Item, Phrase)] = [(.old, "原密码"), (.new, "新密码"), (.again, "再次输入新密码")]
    for (index, (item, label)) in rows.enumerated() {
      let point = Point(x: x, y: block.y + 4 + 3 * index)
      form.draw(item, label: label, on: &frame, at: point, labelWidth: 18, width: 28)
      guard let error = form.errors[item] else { continue }
      let words = ShownText(verbatim: "✗ ") + frame.text(error)
      frame.write(words, at: Point(x: x + 18, y: point.y + 1), style: .error)
    }
    form.draw(.change, on: &frame, at: Point(x: x + 18, y: block.y + 13), width: 20)
  }
}
