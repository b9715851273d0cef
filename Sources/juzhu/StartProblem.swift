import AllowedFolders
import CaseFiles
import Casework
import Curses
import Glibc
import OfficeData
import TextUI
import Words

/// Why the program ends before it has begun: one sentence in both languages on standard error,
/// with what to do, and exit status 1.
struct StartProblem: Error, CustomStringConvertible {
  let description: String

  init(_ chinese: String, _ english: String) {
    description = ShownText("\(chinese) (\(english))").text
  }

  /// Does what the start needs; whatever fails is said in a sentence.
  /// - Throws: `StartProblem`; `DataFolderProblem` and other errors that are sentences already.
  static func explaining<Value>(_ start: () throws -> Value) throws -> Value {
    do {
      return try start()
    } catch let failure as SystemFailure {
      throw StartProblem(failure)
    } catch let trouble as OfficeKey.Trouble {
      throw StartProblem(trouble)
    } catch let root as UnusableRoot {
      throw StartProblem(root)
    } catch let problem as OfficeDataProblem {
      throw StartProblem(problem)
    } catch let problem as TerminalProblem {
      throw StartProblem(
        Plain.text(problem.sentence),
        Words.catalogue(.english).text(of: problem.sentence).text
      )
    }
  }

  private init(_ failure: SystemFailure) {
    let reason = failure.errno == 0 ? "" : ": " + String(cString: strerror(failure.errno))
    let what = failure.attempt + reason
    switch failure.kind {
    case .notDone, .outcomeUnknown:
      self.init(
        "无法使用申请数据：\(what)。请检查数据文件夹的权限和磁盘空间，或运行 juzhu doctor。",
        "The cases cannot be used; check the data folder's permissions and the disk."
      )
    case .busy:
      self.init(
        "申请数据正被其他程序占用：\(what)。请稍候再试。",
        "Another program holds the cases; try again shortly."
      )
    case .damaged where failure.asksForRestart:
      self.init(
        "磁盘曾写入失败，申请数据暂停写入：\(what)。请检查磁盘，然后重新启动机器。",
        "Writing to the disk has failed: look at the disk, then restart the machine."
      )
    case .damaged:
      self.init(
        "申请数据已损坏：\(what)。勿自行修改，请从备份恢复，或联系维护人员。",
        "The cases are damaged; restore them from the backup."
      )
    }
  }

  private init(_ root: UnusableRoot) {
    switch root {
    case .notAbsolute(let path):
      self.init(
        "材料文件夹 \(path) 不能使用：请用 --files 给出不含“..”的路径。",
        "The folder cannot be offered; name one without \"..\" with --files."
      )
    case .wholeDisk:
      self.init(
        "不能把整个磁盘“/”作为材料文件夹：请用 --files 指定其中的文件夹。",
        "The whole disk cannot be offered; name a folder on it with --files."
      )
    }
  }

  private init(_ problem: OfficeDataProblem) {
    let place = problem.place.map { "第\($0.line)行第\($0.column)字" } ?? ""
    self.init(
      "机构数据 office/\(problem.file)\(place)：\(problem.what.zh)。\(OfficeDataProblem.advice.zh)",
      problem.description
    )
  }
}
