import ArgumentParser
import CaseFiles
import Casework
import TextUI

/// `juzhu store stats`: what a data folder holds, in figures.
struct StoreStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "统计申请、账户与占用的空间 (counts and sizes)",
    discussion: "退出状态：0 已统计，2 没有可读的数据。(Exit status: 0 counted, 2 nothing to read.)"
  )

  @Flag(help: "以 JSON 输出 (as JSON)")
  var json = false

  @OptionGroup var place: DataOption

  func run() throws {
    let progress = CommandProgress("统计 (counting)")
    let report = StoreCheck(
      folder: place.folder,
      now: Surroundings.system().now(),
      fingerprints: nil
    ).count { _, done, total in progress.show(done, of: total) }
    progress.finish()
    guard report.lines > 0 || report.worst != .damage else {
      for line in CheckWords(report: report).lines { print(line) }
      throw ExitCode(2)
    }
    let figures = StoreFigures(
      report,
      StoreSizes(folder: place.folder),
      freeBytes: DiskCheckup(folder: place.folder).freeBytes
    )
    if json {
      print(try JSONText.of(figures))
    } else {
      let stations = (try? place.office())?.stations
      for line in figures.lines(stations: stations) { print(line.text) }
    }
  }
}
