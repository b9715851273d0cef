import ArgumentParser
import CaseFiles
import Casework
import Glibc
import TextUI

/// Runs a command that copies a store, and says in one sentence why it has not done so.
///
/// Exit statuses: 1 refused, 2 damage found, 74 the disk.
enum StoreCopyProblem {
  static let statuses = """
    退出状态：0 完成，1 拒绝或无事可做，2 发现损坏，64 用法错误，74 磁盘或系统错误。
    (Exit status: 0 done, 1 refused, 2 damage found, 64 usage, 74 disk.)
    """

  static func explaining(_ work: () throws -> Void) throws {
    // A limit on the size of files is told by the failing write, not by death.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try work()
    } catch let refusal as CopyRefusal {
      say(refusal.sentence)
      throw ExitCode(1)
    } catch let trouble as OfficeKey.Trouble {
      say(StartProblem(trouble).description)
      throw ExitCode(1)
    } catch let failure as SystemFailure {
      say(sentence(of: failure))
      throw ExitCode(status(of: failure))
    }
  }

  static func say(_ sentence: String) {
    let bytes = Array((ShownText(sentence).text + "\n").utf8)
    // That nobody can be told changes nothing.
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }

  /// What is damaged, a line each.
  static func say(damage: [String]) {
    for sentence in damage.prefix(100) { say("已损坏：\(sentence) (damaged)") }
    if damage.count > 100 { say("……共 \(damage.count) 处 (\(damage.count) in all)") }
  }

  private static func status(of failure: SystemFailure) -> Int32 {
    switch failure.kind {
    case .damaged: failure.asksForRestart ? 74 : 2
    case .busy: 1
    case .notDone, .outcomeUnknown: failure.errno == 0 ? 1 : 74
    }
  }

  private static func sentence(of failure: SystemFailure) -> String {
    let reason = failure.errno == 0 ? "" : ": " + String(cString: strerror(failure.errno))
    let what = failure.attempt + reason
    switch failure.kind {
    case .damaged where failure.asksForRestart:
      return "磁盘曾写入失败：\(what)。请检查磁盘，然后重新启动机器。"
        + " (Writing has failed: look at the disk, then restart the machine.)"
    case .damaged:
      return "数据已损坏：\(what)。未作任何更改。 (Damaged; nothing was changed.)"
    case .busy:
      return "数据正被其他程序占用：\(what)。请稍候再试。 (In use; try again shortly.)"
    case .notDone, .outcomeUnknown:
      return isFull(failure.errno)
        ? "磁盘空间不足：\(what)。请腾出空间后再次运行同一命令。"
          + " (The disk is full: make room and run the same command again.)"
        : "未能完成：\(what)。 (Not done.)"
    }
  }

  private static func isFull(_ error: Int32) -> Bool {
    [ENOSPC, EDQUOT, EFBIG].contains(error)
  }
}

extension CopyRefusal {
  /// Why, and what to do, in both languages.
  var sentence: String {
    switch self {
    case .noStore(let path):
      "\(path) 中没有申请数据，请用 --data 指定数据文件夹。 (No cases are there.)"
    case .oneInTheOther(let path):
      "\(path) 与数据文件夹互相包含，请另选文件夹。 (One folder lies in the other.)"
    case .notEmpty(let path, let name):
      "\(path) 不是空文件夹（有 \(name)），请另选文件夹。 (The folder is not empty.)"
    case .openToOthers(let path):
      "\(path) 不是您的文件夹或可被其他用户进入，请执行 chmod 700 \(path)"
        + " (Not yours, or open to others.)"
    case .otherStore(let path):
      "\(path) 是另一份申请数据的备份，请另选文件夹。 (The backup is of other cases.)"
    case .aheadOfStore(let path):
      "备份 \(path) 中有当前数据没有的更改（数据曾恢复到较早状态？），请另选文件夹。"
        + " (The backup holds changes that the cases never had; choose another folder.)"
    case .inUse(let path):
      "正在向 \(path) 备份，请等它结束。 (Another backup into it is being made.)"
    case .noBackup(let path):
      "\(path) 不是备份。 (It is no backup.)"
    case .unfinished(let path):
      "\(path) 中的备份没有完成，不能使用；请再次运行 juzhu store backup。"
        + " (The backup was never finished; run it again.)"
    case .storeIsOpen(let path):
      "\(path) 正在使用，请先结束所有终端。 (It is in use; end all kiosks first.)"
    case .leftover(let path):
      "\(path) 是上次中断后留下的，请先改名或移走。 (Left by an interrupted run; move it away.)"
    }
  }
}
