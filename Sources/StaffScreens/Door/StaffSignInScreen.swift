import CaseWords
import Casework
import TextUI

/// 工作人员登录: user name and password; what is wrong is never told apart.
struct StaffSignInScreen: Screen {
  enum Item: Sendable, Hashable { case name, password, signIn }

  let title: Phrase = "工作人员登录"
  let door: StaffDoor
  var notice: Notice?
  private var form = Form<Item>([
    (.name, .text(TextField(limit: 64))),
    (.password, .text(TextField(hidden: true, limit: Password.mostBytes))),
    (.signIn, .button("登录")),
  ])

  init(door: StaffDoor) { self.door = door }

  var help: [Phrase] {
    ["账号由管理员开立，首次登录须更改密码。忘记密码请找管理员重设；连续输错会暂停登录一段时间。"]
  }

  var bindings: [Binding<StaffSignInScreen>] {
    [Binding(.tab, "下一项") { try $0.type(.down) }]
  }

  mutating func type(_ key: Key) throws -> Move {
    if key == .enter, form.focus == .password { return try signIn() }
    switch form.type(key) {
    case .activated(.signIn, _): return try signIn()
    case .full:
      notice = Notice("内容太长，不能再输入", .warning)
      return .stay
    case .activated, .changed, .ignored, .understood, .moved: return .stay
    }
  }

  private mutating func signIn() throws -> Move {
    let session: StaffSession
    do {
      session = try door.signIn(name: form.text(.name), password: form.text(.password))
    } catch let refusal as Refusal {
      form.setText(.password, "")
      form.moveFocus(to: form.text(.name).isEmpty ? .name : .password)
      notice = Notice(refusal.deskExplanation, .error)
      return .stay
    }
    if session.member.mustChangePassword {
      return .start([NewPasswordScreen(session: session, isFirst: true)])
    }
    return .start([try DeskRoutes.home(session)])
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let block = area.centred(Size(width: 60, height: 10))
    let x = block.x + 4
    frame.write(title, at: Point(x: x, y: block.y), style: .heading)
    let rows: [(Item, Phrase)] = [(.name, "用户名"), (.password, "密码")]
    for (index, (item, label)) in rows.enumerated() {
      let point = Point(x: x, y: block.y + 3 + 2 * index)
      form.draw(item, label: label, on: &frame, at: point, labelWidth: 12, width: 30)
    }
    form.draw(.signIn, on: &frame, at: Point(x: x + 12, y: block.y + 8), width: 12)
  }
}
