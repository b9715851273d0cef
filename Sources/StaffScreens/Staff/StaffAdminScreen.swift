import CaseWords
import Casework
import TextUI

/// 工作人员: everybody who ever was, and what the administrator can change.
struct StaffAdminScreen: DeskScreen {
  enum Overlay: Sendable {
    case role(Table)
    case station(StationPicker)
    case password(TextField)
    case ending(ConfirmBox)
  }

  let title: Phrase = "工作人员"
  let session: StaffSession
  var notice: Notice?
  private(set) var members: [StaffMember] = []
  private(set) var table = Table([
    Table.Column("用户名", width: 14), Table.Column("姓名"), Table.Column("派出所", width: 20),
    Table.Column("角色", width: 9), Table.Column("状态", width: 12),
  ])
  var overlay: Overlay?

  /// - Throws: `Refusal.notAllowed` for everybody but administrators.
  init(session: StaffSession, notice: Notice? = nil) throws {
    self.session = session
    self.notice = notice
    try resume()
  }

  var takesText: Bool {
    switch overlay {
    case .station, .password: true
    case .role, .ending, nil: false
    }
  }

  var help: [Phrase] {
    [
      "管理员只管理账号，不审核申请。添加的人员首次登录须更改密码。",
      "离开的人员停用账号，不删除，以便查清过去的记录。自己的账号只能由另一位管理员更改。",
    ]
  }

  mutating func resume() throws {
    members = try session.staff()
    let office = session.office
    table.rows = members.map { member in
      let state: Phrase =
        !member.isActive ? "– 已停用" : member.mustChangePassword ? "○ 待改密码" : "✓ 可登录"
      return Table.Row(
        [
          Phrase(ShownText(member.name.text)), Phrase(ShownText(member.realName.text)),
          WindowPlace(member.station, office: office).phrase, member.role.phrase, state,
        ],
        style: member.isActive ? .plain : .secondary
      )
    }
  }

  mutating func refresh() throws { try resume() }

  var chosen: StaffMember? {
    members.indices.contains(table.selected) ? members[table.selected] : nil
  }

  mutating func moveInTable(_ key: Key) { table.type(key) }

  mutating func change(
    role: StaffRole? = nil,
    station: StationCode? = nil,
    isActive: Bool? = nil
  ) throws {
    overlay = nil
    guard let chosen else { return }
    _ = try session.changeStaff(chosen.name, role: role, station: station, isActive: isActive)
    try resume()
    notice = Notice("已更改；对方重新登录后生效", .success)
  }

  mutating func reset(to password: String) throws {
    guard let chosen else { return }
    try session.resetPassword(of: chosen.name, to: password)
    overlay = nil
    try resume()
    notice = Notice("密码已重设，请当面告知；首次登录须更改", .success)
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let inner = Rect(x: area.x + 2, y: area.y, width: area.width - 4, height: area.height)
    frame.write(title, at: Point(x: inner.x, y: inner.y), style: .heading)
    frame.write(
      "共 \(members.count) 人",
      endingAt: inner.right - 1,
      row: inner.y,
      style: .secondary
    )
    let list = Rect(x: inner.x, y: inner.y + 2, width: inner.width, height: inner.height - 2)
    table.draw(on: &frame, in: list, focused: overlay == nil)
    drawOverlay(on: &frame, in: area)
  }

  private func drawOverlay(on frame: inout Frame, in area: Rect) {
    let name = ShownText(chosen?.realName.text ?? "")
    switch overlay {
    case .role(let roles):
      let inner = frame.overlay(Size(width: 72, height: 8), in: area, title: "\(name)的角色")
      roles.draw(on: &frame, in: inner)
    case .station(let picker):
      let middle = Rect(
        x: area.x + 8,
        y: area.y + 1,
        width: area.width - 16,
        height: area.height - 2
      )
      picker.list.draw(on: &frame, in: middle)
    case .password(let field):
      let inner = frame.overlay(Size(width: 60, height: 7), in: area, title: "\(name)的新密码")
      field.draw(on: &frame, at: Point(x: inner.x, y: inner.y + 1), width: 40, focused: true)
      frame.write(
        "至少8位；对方首次登录时须换成自己的密码。",
        at: Point(x: inner.x, y: inner.y + 3),
        style: .secondary,
        width: inner.width
      )
    case .ending(let box): box.draw(on: &frame, in: area)
    case nil: break
    }
  }
}
