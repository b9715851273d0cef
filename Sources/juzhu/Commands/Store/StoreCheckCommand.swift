import ArgumentParser
import CaseFiles
import Casework
import Glibc
import Sodium
import TextUI

/// `juzhu store check`: everything that is wrong in a data folder.
struct StoreCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查数据文件夹，不作任何改动 (find everything that is wrong; nothing is changed)",
    discussion: """
      可以在终端使用期间运行，也可以检查副本。退出状态：0 没有问题，1 有警告，2 有损坏，64 用法不对。
      May run while kiosks are open, and on a copy. Exit status: 0 clean, 1 warnings, 2 damage, \
      64 wrong usage.
      """
  )

  @Flag(help: "以 JSON 输出 (as JSON)")
  var json = false

  @Flag(help: "不逐个核对附件的内容 (leave out the attachments' bytes)")
  var shallow = false

  @OptionGroup var place: DataOption

  func run() throws {
    let surroundings = Surroundings.system()
    let bars = CheckProgress()
    let report = StoreCheck(
      folder: place.folder,
      now: surroundings.now(),
      fingerprints: shallow ? nil : surroundings.fingerprints,
      // Without it the report says how many were not compared; doctor says why.
      sealing: try? OfficeKey(folder: place.folder).sealing(),
      // The office's own files have their own check, `juzhu doctor`.
      quota: (try? place.office())?.quota
    ).run(progress: bars.show)
    bars.finish()
    if json {
      print(try JSONText.of(CheckAnswer(report)))
    } else {
      for line in CheckWords(report: report).lines { print(line) }
    }
    switch report.worst {
    case nil: break
    case .warning: throw ExitCode(1)
    case .damage: throw ExitCode(2)
    }
  }
}

/// The findings for scripts.
private struct CheckAnswer: Encodable {
  struct Finding: Encodable {
    let severity: String
    let kind: String
    let file: String
    let line: Int?
    let column: Int?
    let zh: String
    let en: String
  }

  let clean: Bool
  /// Whether parts of the journal could not be read, so that not everything could be checked.
  let incomplete: Bool
  let lines: Int
  let applications: Int
  let accounts: Int
  let findings: [Finding]
  /// Findings beyond those listed.
  let more: Int

  init(_ report: StoreReport) {
    clean = report.worst == nil
    incomplete = report.isIncomplete
    lines = report.lines
    applications = report.applications
    accounts = report.accounts
    more = report.more
    findings = report.findings.map { finding in
      Finding(
        severity: finding.severity.rawValue,
        kind: finding.kind.rawValue,
        file: ShownText(finding.file).text,
        line: finding.line,
        column: finding.column,
        zh: ShownText(finding.chinese).text,
        en: ShownText(finding.english).text
      )
    }
  }
}
