import ArgumentParser
import CaseFiles
import Casework
import FoundationEssentials
import Glibc
import TextUI

/// `juzhu demo`: the same program over a throw-away folder of made-up people and cases.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "演示：虚构的人员与各种状态的申请 (a demonstration over a throw-away folder)",
    discussion: """
      用户名 \(DemoCases.userName)，密码 \(DemoCases.password)。离开后文件夹即被删除。
      Sign in as \(DemoCases.userName) with the password \(DemoCases.password).
      --desk 打开审核工作台：初审 \(DemoStaff.reviewer)、chenjing，所领导 \(DemoStaff.chief)，
      只读 fanglin，管理员 wumin，密码相同 (the review desk; the same password for everybody).
      """
  )

  @Flag(help: "打开派出所的审核工作台 (the station's review desk instead of the kiosk)")
  var desk = false

  @OptionGroup var kiosk: KioskOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws { try StartProblem.explaining(show) }

  private func show() throws {
    let folder = try ThrowAwayFolder()
    defer { folder.remove() }
    let office = try DataOption.parse(["--data", folder.path]).office()
    print("正在准备演示数据… (making up the cases)")
    var cases = try DemoCases(
      store: FileCaseStore(
        folder: folder.path + "/data",
        now: Surroundings.system().now,
        sealing: OfficeKey(folder: folder.path + "/data").lookup
      ),
      office: office
    )
    try cases.fill()
    let password = ShownText(DemoCases.password)
    if desk {
      var run = ReviewRun(folder: folder.path + "/data", office: office, screen: screen)
      run.banner = "演示"
      let (reviewer, chief) = (ShownText(DemoStaff.reviewer), ShownText(DemoStaff.chief))
      run.notice = Notice("演示数据均为虚构：初审 \(reviewer)，所领导 \(chief)，密码 \(password)")
      return try run.untilLeft()
    }
    let stick = DemoStick(path: folder.path + "/材料样例")
    var papers = cases.papers
    try stick.fill(with: &papers)
    var kiosk = kiosk
    kiosk.files = [stick.path] + kiosk.roots
    var run = KioskRun(
      folder: folder.path + "/data",
      office: office,
      kiosk: kiosk,
      screen: screen
    )
    run.banner = "演示"
    let name = ShownText(DemoCases.userName)
    run.notice = Notice("演示数据均为虚构：用户名 \(name)，密码 \(password)")
    try run.untilLeft()
  }
}

/// A folder that lasts as long as the demonstration.
private struct ThrowAwayFolder {
  let path: String

  init() throws {
    var pattern = Array("/tmp/juzhu-demo-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else {
      throw DataFolderProblem(path: "/tmp", errno: errno)
    }
    path = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Takes the folder away with everything in it.
  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
