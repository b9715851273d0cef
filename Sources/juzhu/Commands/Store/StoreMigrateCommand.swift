import ArgumentParser
import CaseFiles
import Casework
import TextUI

/// `juzhu store migrate`: a data folder of an older format brought to the newest.
struct StoreMigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "把旧格式的数据升级到最新格式 (bring an older format to the newest)",
    discussion: """
      在旁边写出新的数据文件夹，核对后与原文件夹互换；原文件夹保留为“原名.before-migrate-时间”。\
      所有终端必须先结束。格式已是最新时什么也不做（状态 0）。
      The folder is written anew beside the old one, checked, and exchanged with it; the old one is \
      kept. End all kiosks first. Nothing is done when the format is the newest already (status 0).
      \(StoreCopyProblem.statuses)
      """
  )

  @OptionGroup var place: DataOption

  func run() throws {
    try StoreCopyProblem.explaining {
      let bar = CommandProgress("升级 (migrate)")
      defer { bar.finish() }
      let outcome = try StoreMigration(
        of: place.folder,
        now: Surroundings.system().now,
        progress: { bar.show($0, of: $1) }
      ).run()
      bar.finish()
      guard let old = outcome.old else {
        print("数据格式已是最新（\(outcome.from)），无需升级。 (The newest format already.)")
        return
      }
      print(
        ShownText("已从格式 \(outcome.from) 升级到 \(outcome.to)，原文件夹：\(old)").text
      )
    }
  }
}
