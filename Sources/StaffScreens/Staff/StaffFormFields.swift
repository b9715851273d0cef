import CaseWords
import Casework
import TextUI

/// The form of a new member of staff: the same for the first administrator and all others.
struct StaffFormFields: Sendable {
  enum Item: Sendable, Hashable {
    case field(StaffForm.Field)
    case role
    case make
  }

  enum Answer: Sendable, Hashable {
    case open
    case full
    /// The button was pressed.
    case wanted
  }

  private(set) var form: Form<Item>
  private(set) var picker: StationPicker?
  private var station: StationCode?
  let office: Office

  /// - Parameters:
  ///   - roles: the roles to choose from; none: the role is given.
  ///   - station: what the station field shows at first.
  init(office: Office, roles: [StaffRole], station: StationCode?, make: Phrase) {
    self.office = office
    let hidden = Field.text(TextField(hidden: true, limit: Password.mostBytes))
    var fields: [(Item, Field)] = [
      (.field(.userName), .text(TextField(limit: 64))),
      (.field(.realName), .text(TextField(limit: 256))),
      (.field(.station), .pick(value: nil, empty: "请选择")),
    ]
    if !roles.isEmpty {
      fields.append((.role, .choice(Choice(roles.map(\.phrase), selected: 0))))
    }
    fields += [
      (.field(.password), hidden), (.field(.passwordAgain), hidden), (.make, .button(make)),
    ]
    form = Form(fields)
    if let station { take(station) }
  }

  /// The role chosen, by its place among those offered.
  var role: Int { form.selection(.role) ?? 0 }

  var typed: StaffForm {
    var typed = StaffForm()
    typed.userName = form.text(.field(.userName))
    typed.realName = form.text(.field(.realName))
    typed.station = station
    typed.password = form.text(.field(.password))
    typed.passwordAgain = form.text(.field(.passwordAgain))
    return typed
  }

  private mutating func take(_ code: StationCode) {
    station = code
    form.setPicked(.field(.station), WindowPlace(code, office: office).phrase)
    form.errors[.field(.station)] = nil
  }

  mutating func type(_ key: Key) -> Answer {
    if var open = picker {
      switch open.type(key) {
      case .open: picker = open
      case .cancelled: picker = nil
      case .picked(let code):
        picker = nil
        take(code)
        form.moveFocus(by: 1)
      }
      return .open
    }
    switch form.type(key) {
    case .activated(.make, _): return .wanted
    case .activated(.field(.station), let letters):
      picker = StationPicker(office: office, typed: letters)
    case .full: return .full
    case .changed(let item): form.errors[item] = nil
    case .activated, .ignored, .understood, .moved: break
    }
    return .open
  }

  /// Shows what is wrong, and goes to the first of it.
  mutating func show(_ refused: StaffRefused) {
    form.errors = [:]
    for field in StaffForm.Field.allCases.reversed() {
      guard let refusal = refused.problems[field] else { continue }
      form.errors[.field(field)] = refusal.deskExplanation
      form.moveFocus(to: .field(field))
    }
  }

  func draw(on frame: inout Frame, at point: Point, width: Int) {
    let rows: [(Item, Phrase)] = [
      (.field(.userName), "用户名"), (.field(.realName), "姓名"), (.field(.station), "派出所"),
      (.role, "角色"), (.field(.password), "密码"), (.field(.passwordAgain), "再次输入密码"),
    ]
    var y = point.y
    let labelWidth = 18
    for (item, label) in rows where form[item] != nil {
      let place = Point(x: point.x, y: y)
      form.draw(item, label: label, on: &frame, at: place, labelWidth: labelWidth, width: 32)
      if let error = form.errors[item] {
        let words = ShownText(verbatim: "✗ ") + frame.text(error)
        let below = Point(x: point.x + labelWidth, y: y + 1)
        frame.write(words, at: below, style: .error, width: width - labelWidth)
      }
      y += 2
    }
    form.draw(.make, on: &frame, at: Point(x: point.x + labelWidth, y: y), width: 24)
  }
}
