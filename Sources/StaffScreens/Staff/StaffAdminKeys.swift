import CaseWords
import Casework
import TextUI

extension StaffAdminScreen {
  var bindings: [Binding<StaffAdminScreen>] {
    switch overlay {
    case .ending: return []
    case .role, .station, .password:
      return [
        Binding(.enter, "确定") { try $0.answerOverlay(.enter) },
        Binding(.escape, "返回") { try $0.answerOverlay(.escape) },
      ]
    case nil: break
    }
    return [
      Binding(letter: "a", label: "添加") { .push(try NewStaffScreen(session: $0.session)) },
      Binding(letter: "r", label: "角色") { try $0.openRole() },
      Binding(letter: "s", label: "派出所") { page in
        try page.requireOther()
        page.overlay = .station(StationPicker(office: page.session.office))
        return .stay
      },
      Binding(letter: "k", label: "重设密码") { page in
        guard page.chosen != nil else { return .stay }
        page.overlay = .password(TextField(limit: Password.mostBytes))
        return .stay
      },
      Binding(letter: "e", label: chosen?.isActive ?? true ? "停用" : "恢复") { try $0.askToEnd() },
      Binding(letter: "p", label: "修改自己的密码") {
        .push(NewPasswordScreen(session: $0.session, isFirst: false))
      }
      .onHelpPage,
      Binding(.function(5), label: "刷新") { page in
        try page.resume()
        return .stay
      }.onHelpPage,
    ]
  }

  private func requireOther() throws {
    guard let chosen, chosen.name != session.member.name else { throw Refusal.notAllowed }
  }

  private mutating func openRole() throws -> Move {
    try requireOther()
    let rows = StaffRole.allCases.map { Table.Row([$0.phrase, $0.meaning]) }
    let place = chosen.flatMap { StaffRole.allCases.firstIndex(of: $0.role) }
    overlay = .role(
      Table(
        [Table.Column("角色", width: 14), Table.Column("说明")],
        rows: rows,
        selected: place ?? 0
      )
    )
    return .stay
  }

  private mutating func askToEnd() throws -> Move {
    try requireOther()
    guard let chosen else { return .stay }
    guard chosen.isActive else {
      try change(isActive: true)
      return .stay
    }
    overlay = .ending(
      ConfirmBox(
        "停用\(ShownText(chosen.realName.text))的账号？",
        details: ["停用后不能登录，过去的记录保留；以后可以恢复。"],
        confirm: "停用"
      )
    )
    return .stay
  }

  mutating func type(_ key: Key) throws -> Move {
    if overlay != nil { return try answerOverlay(key) }
    moveInTable(key)
    return .stay
  }

  private mutating func answerOverlay(_ key: Key) throws -> Move {
    if key == .escape, !isPickingStation {
      overlay = nil
      return .stay
    }
    switch overlay {
    case .role(var roles):
      let event = roles.type(key)
      overlay = .role(roles)
      if case .activated(let place) = event { try change(role: StaffRole.allCases[place]) }
    case .station(var picker):
      switch picker.type(key) {
      case .open: overlay = .station(picker)
      case .cancelled: overlay = nil
      case .picked(let code): try change(station: code)
      }
    case .password(var field):
      if key == .enter {
        try reset(to: field.text)
      } else {
        field.type(key)
        overlay = .password(field)
      }
    case .ending(var box):
      let answer = box.type(key)
      overlay = answer == .open ? .ending(box) : nil
      if answer == .confirmed { try change(isActive: false) }
    case nil: break
    }
    return .stay
  }

  private var isPickingStation: Bool {
    guard case .station = overlay else { return false }
    return true
  }
}
