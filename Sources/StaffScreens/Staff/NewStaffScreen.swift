import CaseWords
import Casework
import TextUI

/// 添加人员: an account with a first password, which its owner must change.
struct NewStaffScreen: DeskScreen {
  let title: Phrase = "添加人员"
  let session: StaffSession
  var notice: Notice?
  private var fields: StaffFormFields

  init(session: StaffSession) throws {
    guard session.member.role.mayAdminister else { throw Refusal.notAllowed }
    self.session = session
    fields = StaffFormFields(
      office: session.office,
      roles: StaffRole.allCases,
      station: session.station,
      make: "添加"
    )
  }

  var takesText: Bool { true }

  var help: [Phrase] {
    ["用户名为4至20位字母、数字或下划线，以字母开头。密码只用一次，请当面告知；首次登录须更改。"]
  }

  var bindings: [Binding<NewStaffScreen>] {
    if fields.picker != nil {
      return [
        Binding(.enter, "选定") { try $0.type(.enter) },
        Binding(.escape, "返回") { try $0.type(.escape) },
      ]
    }
    return [
      Binding(.tab, "下一项") { try $0.type(.down) },
      Binding(.escape, "返回") { _ in .pop },
    ]
  }

  mutating func type(_ key: Key) throws -> Move {
    switch fields.type(key) {
    case .open: return .stay
    case .full:
      notice = Notice("内容太长，不能再输入", .warning)
      return .stay
    case .wanted: return try add()
    }
  }

  private mutating func add() throws -> Move {
    do {
      let member = try session.addStaff(fields.typed, role: StaffRole.allCases[fields.role])
      notice = Notice("已添加\(ShownText(member.realName.text))，首次登录须更改密码", .success)
      return .pop
    } catch let refused as StaffRefused {
      fields.show(refused)
      notice = Notice("有内容需要更正，见各项下的说明", .warning)
      return .stay
    }
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let block = area.centred(Size(width: 76, height: 18))
    let x = block.x + 4
    frame.write(title, at: Point(x: x, y: block.y), style: .heading)
    fields.draw(on: &frame, at: Point(x: x, y: block.y + 3), width: block.width - 4)
    let middle = Rect(
      x: area.x + 8,
      y: area.y + 1,
      width: area.width - 16,
      height: area.height - 2
    )
    fields.picker?.list.draw(on: &frame, in: middle)
  }
}
