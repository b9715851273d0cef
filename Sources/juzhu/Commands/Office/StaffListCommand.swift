import ArgumentParser
import Casework

/// `juzhu office staff list`: everybody who ever had an account.
struct StaffListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "查看工作人员 (list the staff)"
  )

  @OptionGroup var place: DataOption

  func run() throws {
    try StartProblem.explaining {
      let surroundings = Surroundings.system()
      let office = try place.office()
      let store = try place.store(surroundings)
      let staffing = OfficeStaffing(store: store, office: office, surroundings: surroundings)
      for member in try staffing.staff() { print(Plain.line(member.line(office))) }
    }
  }
}

/// `juzhu office staff end`: closes an account; its name stays in the records.
struct StaffEndCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "停用账号 (end an account)"
  )

  @OptionGroup var place: DataOption

  @Argument(help: "用户名 (user name)")
  var name: String

  func run() throws {
    try StartProblem.explaining {
      let surroundings = Surroundings.system()
      let office = try place.office()
      let store = try place.store(surroundings)
      let staffing = OfficeStaffing(store: store, office: office, surroundings: surroundings)
      do {
        guard let name = try? UserName(name) else {
          throw OfficeStaffing.Problem.nobodyOfThatName
        }
        print(Plain.line("✓ 已停用 (ended)：" + (try staffing.end(name)).line(office)))
      } catch {
        throw try StaffingSentence(error)
      }
    }
  }
}

extension StaffMember {
  /// `wangli  王丽  初审  上城区小营派出所`.
  func line(_ office: Office) -> String {
    let word =
      switch role {
      case .reviewer: "初审"
      case .chief: "所领导"
      case .reader: "只读"
      case .administrator: "管理员"
      }
    let place = office.stations.station(station)?.name ?? station.rawValue
    return [name.text, realName.text, word, place, isActive ? "" : "已停用"]
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
