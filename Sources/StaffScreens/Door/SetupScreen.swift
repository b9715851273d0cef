import CaseWords
import Casework
import TextUI

/// 首次设置: there is nobody yet, and the first administrator is made. No password is given.
struct SetupScreen: Screen {
  let title: Phrase = "首次设置：管理员"
  let door: StaffDoor
  var notice: Notice?
  private var fields: StaffFormFields

  init(door: StaffDoor) {
    self.door = door
    fields = StaffFormFields(office: door.office, roles: [], station: nil, make: "设立管理员")
  }

  var help: [Phrase] {
    [
      "还没有任何工作人员账号。请设立第一位管理员；管理员只管理账号，不审核申请。",
      "也可以由系统管理员用命令 juzhu office staff add 添加。没有默认密码。",
    ]
  }

  var bindings: [Binding<SetupScreen>] {
    if fields.picker != nil {
      return [
        Binding(.enter, "选定") { try $0.type(.enter) },
        Binding(.escape, "返回") { try $0.type(.escape) },
      ]
    }
    return [Binding(.tab, "下一项") { try $0.type(.down) }]
  }

  mutating func type(_ key: Key) throws -> Move {
    switch fields.type(key) {
    case .open: return .stay
    case .full:
      notice = Notice("内容太长，不能再输入", .warning)
      return .stay
    case .wanted: return try make()
    }
  }

  private mutating func make() throws -> Move {
    do {
      let session = try door.makeFirstAdministrator(fields.typed)
      let done = Notice("管理员已设立。请添加审核人员：按 A", .success)
      return .start([try DeskRoutes.home(session, notice: done)])
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
    frame.write(
      "还没有工作人员账号。请设立第一位管理员，由其添加审核人员。",
      at: Point(x: x, y: block.y + 2),
      style: .secondary,
      width: block.width - 4
    )
    fields.draw(on: &frame, at: Point(x: x, y: block.y + 4), width: block.width - 4)
    let middle = Rect(x: area.x + 8, y: area.y + 1, width: area.width - 16, height: area.height - 2)
    fields.picker?.list.draw(on: &frame, in: middle)
  }
}
