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

/// How pages look on this terminal.
struct ScreenOptions: ParsableArguments {
  enum Theme: String, ExpressibleByArgument, CaseIterable {
    case dark, light, mono
    case highContrast = "high-contrast"

    var curses: Curses.Theme {
      switch self {
      case .dark: .dark
      case .light: .light
      case .highContrast: .highContrast
      case .mono: .mono
      }
    }
  }

  @Option(help: "配色 dark、light、high-contrast 或 mono")
  var theme = Theme.dark

  @Option(help: "─ ● ① 等字符占 1 格还是 2 格 (cells of ambiguous characters: 1 or 2)")
  var ambiguous = 1

  @Flag(help: "边框只用 ASCII 字符 (ASCII borders)")
  var ascii = false

  @Flag(help: "以英文开始；F3 随时切换 (start in English; F3 switches)")
  var english = false

  func validate() throws {
    guard (1...2).contains(ambiguous) else {
      throw ValidationError("--ambiguous 只能是 1 或 2。")
    }
  }
}
