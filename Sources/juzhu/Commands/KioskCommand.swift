import ArgumentParser
import Casework
import Curses
import TextUI

/// `juzhu`: the terminal at which applicants apply.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk",
    abstract: "申请人终端，默认 (the applicants' terminal; the default)"
  )

  @OptionGroup var place: DataOption
  @OptionGroup var kiosk: KioskOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try StartProblem.explaining {
      try KioskRun(
        folder: place.folder,
        office: try place.office(),
        kiosk: kiosk,
        screen: screen
      ).untilLeft()
    }
  }
}

/// How this kiosk is set up.
struct KioskOptions: ParsableArguments {
  @Option(
    name: .customLong("files"),
    help: "可选择材料文件的文件夹，可多次给出 (folders to choose files from; may be repeated)"
  )
  var files: [String] = []

  @Option(help: "凭条保存到的文件夹；默认第一个可写的材料文件夹 (where slips are saved)")
  var slips: String?

  @Flag(help: "公共终端：不能退出程序，不显示用户主目录 (a public kiosk: no leaving)")
  var locked = false

  @Option(help: "无操作多少秒后提示；默认取机构设置 (idle warning, seconds)")
  var idleWarn: Int?

  @Option(help: "无操作多少秒后清除；默认取机构设置 (idle wipe, seconds)")
  var idleWipe: Int?

  func validate() throws {
    let idle = idleTimes(of: IdleTimes())
    guard idle.warnAfter > 0, idle.wipeAfter > idle.warnAfter else {
      throw ValidationError("--idle-wipe 必须大于 --idle-warn，且都大于 0。")
    }
  }

  func idleTimes(of office: IdleTimes) -> IdleTimes {
    IdleTimes(
      warnAfter: idleWarn ?? office.warnAfter,
      wipeAfter: idleWipe ?? max(office.wipeAfter, (idleWarn ?? 0) + 60)
    )
  }

  /// The folders to choose files from: those given, else sticks, and the user's own at home.
  var roots: [String] {
    guard files.isEmpty else { return files.map(DataFolder.absolute) }
    return locked ? ["/media"] : ["/media", DataFolder.home()]
  }
}
