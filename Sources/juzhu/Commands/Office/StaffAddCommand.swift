import ApplicantScreens
import ArgumentParser
import Casework

/// `juzhu office staff add`: makes an account. The password is never an argument, which everybody
/// on the machine could read.
struct StaffAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "添加工作人员 (add a member of staff)",
    discussion: """
      第一个账号必须是管理员。口令在终端输入两次，不显示；不在终端时从标准输入或 --password-fd 读取一行。
      (The first account is the administrator's. The password is asked twice; without a terminal
      one line is read from standard input or --password-fd.)
      """
  )

  @OptionGroup var place: DataOption

  @Argument(help: "用户名 (user name)")
  var name: String

  @Option(help: "姓名 (real name)")
  var realName: String

  @Option(help: "派出所代码，见 stations.json (the station's code)")
  var station: String

  @Option(
    help: "reviewer 初审、chief 所领导、reader 只读、administrator 管理员",
    transform: { text in
      guard let role = StaffRole(rawValue: text) else {
        throw ValidationError("没有角色 \(text)。")
      }
      return role
    }
  )
  var role: StaffRole

  @Option(help: "从此描述符读取口令 (read the password from this descriptor)")
  var passwordFd: Int32?

  func run() throws {
    try StartProblem.explaining {
      let surroundings = Surroundings.system()
      let office = try place.office()
      let store = try place.store(surroundings)
      var form = StaffForm()
      form.userName = name
      form.realName = realName
      form.station = StationCode(station)
      (form.password, form.passwordAgain) = try PasswordEntry(descriptor: passwordFd).twice()
      let staffing = OfficeStaffing(store: store, office: office, surroundings: surroundings)
      do {
        let member = try staffing.add(form, role: role)
        print(Plain.line("✓ 已添加 (added)：" + member.line(office)))
      } catch {
        throw try StaffingSentence(error)
      }
    }
  }
}
