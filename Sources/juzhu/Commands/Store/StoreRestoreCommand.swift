import ArgumentParser
import CaseFiles
import Casework
import TextUI

/// `juzhu store restore`: a data folder made of a backup.
struct StoreRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "用备份恢复数据文件夹 (make the data folder of a backup)",
    discussion: """
      恢复到 --data 所指的文件夹，它必须不存在或为空；--replace 把原有文件夹改名保存为\
      “原名.before-restore-时间”。全部核对无误后才会替换。
      The data folder must be missing or empty; --replace keeps the old one beside it as \
      NAME.before-restore-TIME. Nothing is replaced before everything was checked.
      \(StoreCopyProblem.statuses)
      状态 2 且已恢复时，列出的附件已损坏。(With status 2 the attachments listed are damaged.)
      """
  )

  @Argument(help: "备份文件夹 (the backup's folder)")
  var backup: String

  @Flag(help: "替换现有的数据文件夹；所有终端必须先结束 (replace; end all kiosks first)")
  var replace = false

  @OptionGroup var place: DataOption

  func run() throws {
    try StoreCopyProblem.explaining {
      let bar = CommandProgress("恢复 (restore)")
      defer { bar.finish() }
      let surroundings = Surroundings.system()
      let outcome = try StoreRestore(
        from: DataFolder.absolute(backup),
        to: place.folder,
        replacing: replace,
        now: surroundings.now,
        fingerprint: { try surroundings.fingerprints.fingerprint(of: $0) },
        sealing: try? OfficeKey(folder: DataFolder.absolute(backup)).sealing(),
        progress: { bar.show($0, of: $1) }
      ).run()
      bar.finish()
      print(
        ShownText("已恢复到 \(place.folder)：共 \(outcome.report.durable) 笔更改。").text
      )
      if let replaced = outcome.replaced { print(ShownText("原有文件夹：\(replaced)").text) }
      if outcome.report.unopened > 0 {
        StoreCopyProblem.say(
          "\(outcome.report.unopened) 份加密的附件已原样恢复，但没有核对：没有它们的密钥。请放回密钥，再运行"
            + " juzhu store check。 (Sealed attachments were restored and not compared: put their key"
            + " back and run juzhu store check.)"
        )
      }
      StoreCopyProblem.say(damage: outcome.report.damage)
      if !outcome.report.damage.isEmpty { throw ExitCode(2) }
    }
  }
}
