import ArgumentParser
import CaseFiles
import Casework
import TextUI

/// `juzhu store backup`: a copy of everything, while kiosks go on writing.
struct StoreBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "备份，终端可以照常使用 (back up while kiosks go on)",
    discussion: """
      备份含开始之前已确认的一切。再次备份到同一文件夹时只复制新的内容；中断后再次运行即可继续。
      The backup holds all that was acknowledged before it began. Made again into the same folder \
      it copies only what is new; after an interruption run it again.
      \(StoreCopyProblem.statuses)
      """
  )

  @Argument(help: "备份文件夹，不存在则新建 (the backup's folder)")
  var backup: String

  @OptionGroup var place: DataOption

  func run() throws {
    try StoreCopyProblem.explaining {
      let bar = CommandProgress("备份 (backup)")
      defer { bar.finish() }
      let path = DataFolder.absolute(backup)
      let report = try StoreBackup(
        of: place.folder,
        into: path,
        now: Surroundings.system().now,
        progress: { bar.show($0, of: $1) }
      ).run()
      bar.finish()
      print(
        ShownText(
          "已备份到 \(path)：共 \(report.durable) 笔更改，\(report.files) 个文件（\(report.bytes) 字节），"
            + "其中新复制 \(report.newFiles) 个（\(report.newBytes) 字节）。"
        ).text
      )
    }
  }
}
