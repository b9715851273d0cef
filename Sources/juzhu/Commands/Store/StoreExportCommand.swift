import ArgumentParser
import CaseFiles
import Casework
import TextUI

/// `juzhu store export`: the applications as files that people read.
struct StoreExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出为便于阅读的文件 (write the applications as readable files)",
    discussion: """
      每份申请一个 JSON 文件（applications/0001/234/A0001234567.json，含短信），每个账号一个\
      （accounts/，不含密码），以及供电子表格打开的 index.csv。文字中的控制字符会去掉；\
      可能被当作公式的单元格和过长的数字前加“'”。导出全部时另有工作人员（staff/，不含密码）和\
      审计（audit.csv）。每次导出都记入审计。
      One JSON file an application and an account, and index.csv for spreadsheets: UTF-8 with a \
      byte order mark; cells that look like formulas, and long numbers, begin with an apostrophe. An export of \
      everything has the staff and the audit too. Every export is recorded in the audit.
      \(StoreCopyProblem.statuses)
      """
  )

  @Argument(help: "导出到的文件夹，必须不存在或为空 (a missing or empty folder)")
  var target: String

  @Option(help: "只导出此派出所的申请，代码 (only this station's, by its code)")
  var station: String?

  @Option(help: "提交日期不早于，如 2026-11-01 (submitted on this day or later)")
  var from: String?

  @Option(help: "提交日期不晚于 (submitted on this day or earlier)")
  var to: String?

  @Flag(help: "同时复制附件，按材料命名 (copy the attachments too, named by material)")
  var attachments = false

  @OptionGroup var place: DataOption

  func validate() throws {
    for day in [from, to].compactMap({ $0 }) where CalendarDay(day) == nil {
      throw ValidationError("“\(day)”不是日期，请按 2026-11-23 的格式输入。")
    }
  }

  func run() throws {
    var choice = ExportChoice()
    choice.station = station
    choice.from = from.flatMap { CalendarDay($0) }
    choice.to = to.flatMap { CalendarDay($0) }
    choice.withAttachments = attachments
    try StoreCopyProblem.explaining {
      let bar = CommandProgress("导出 (export)")
      defer { bar.finish() }
      let path = DataFolder.absolute(target)
      let surroundings = Surroundings.system()
      let key = OfficeKey(folder: place.folder)
      let event = AuditEvent(
        at: surroundings.now(),
        by: StoreExport.actor,
        .exported,
        subject: ShownText(station ?? "all", limit: 64).text,
        detail: [from.map { "from \($0)" }, to.map { "to \($0)" }, attachments ? "files" : nil]
          .compactMap { $0 }.joined(separator: ", ")
      )
      let report = try StoreExport(
        of: place.folder,
        into: path,
        choosing: choice,
        safe: { ShownText($0, limit: 1 << 20).text },
        now: surroundings.now,
        recording: { try $0.record(event, surroundings.fingerprints) },
        sealing: attachments ? try key.sealing() : nil,
        progress: { bar.show($0, of: $1) }
      ).run()
      bar.finish()
      print(
        ShownText("已导出到 \(path)：\(report.files) 个文件（\(report.bytes) 字节）。").text
      )
      if !report.isRecorded {
        StoreCopyProblem.say("数据只能读取，这次导出没有记入审计。 (Not recorded in the audit.)")
      }
      StoreCopyProblem.say(damage: report.damage)
      if !report.damage.isEmpty { throw ExitCode(2) }
    }
  }
}
