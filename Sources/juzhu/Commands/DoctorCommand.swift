import ArgumentParser
import Casework
import Curses
import OfficeData
import Sodium
import TextUI

/// `juzhu doctor`: what this machine has and lacks, and what to do about it.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "检查终端、字符集、数据文件夹、日历与程序库 (check this machine)",
    discussion: "退出状态：0 一切就绪，1 有必须处理的问题。(Exit status: 0 ready, 1 not.)"
  )

  @OptionGroup var place: DataOption

  func run() throws {
    let findings =
      TerminalCheckup().findings + DataCheckup(folder: place.folder).findings
      + LibraryCheckup().findings + PictureCheckup().findings
    for finding in findings { print(finding.line) }
    if findings.contains(where: { $0.verdict == .broken }) { throw ExitCode(1) }
  }
}

/// One thing looked at.
struct Finding {
  enum Verdict {
    case fine
    /// Works without, with less.
    case lacking
    /// Must be put right.
    case broken
  }

  let verdict: Verdict
  let what: String
  let seen: String
  /// What to do; nil when there is nothing.
  let advice: String?

  init(_ verdict: Verdict, _ what: String, _ seen: String, _ advice: String? = nil) {
    self.verdict = verdict
    self.what = what
    self.seen = seen
    self.advice = advice
  }

  /// The finding as a line, with what to do on a second one.
  var line: String {
    let mark =
      switch verdict {
      case .fine: "✓"
      case .lacking: "!"
      case .broken: "✗"
      }
    let text = ShownText("\(mark) \(what)：\(seen)").text
    return advice.map { text + "\n    → " + ShownText($0).text } ?? text
  }
}
