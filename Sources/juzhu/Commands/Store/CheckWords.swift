import CaseFiles
import TextUI

/// A check's report for people: a line a finding in both languages, then what it comes to.
struct CheckWords {
  let report: StoreReport

  var lines: [String] {
    var lines = report.findings.map(Self.line)
    if report.more > 0 {
      lines.append("… 还有 \(report.more) 处没有列出 (\(report.more) more are not listed)")
    }
    if report.isIncomplete, report.worst == .damage {
      lines.append(
        "! 流水不完整，此后的计数与规则无法核对"
          + " (parts of the journal are missing; what follows them could not be checked in full)"
      )
    }
    lines.append(sum)
    return lines
  }

  /// `✗ 1-journal/0000000001.jsonl 第3行第17字节：… (…)`
  private static func line(_ finding: StoreFinding) -> String {
    let mark = finding.severity == .damage ? "✗" : "!"
    let line = finding.line.map { " 第\($0)行" } ?? ""
    let column = finding.column.map { "第\($0)字节" } ?? ""
    return ShownText(
      "\(mark) \(finding.file)\(line)\(column)：\(finding.chinese) (\(finding.english))"
    ).text
  }

  private var sum: String {
    let read = "\(report.lines) 笔记录，\(report.applications) 份申请"
    guard report.worst != nil else {
      return "✓ 没有发现问题：\(read) (nothing wrong)"
    }
    let damages = report.findings.count { $0.severity == .damage }
    let warnings = report.findings.count - damages
    return "共 \(damages) 处损坏、\(warnings) 处警告；读了 \(read)"
      + " (damage: \(damages), warnings: \(warnings))"
  }
}
