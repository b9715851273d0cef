import ArgumentParser
import CaseFiles
import Casework
import TextUI

/// `juzhu store show`: one application, its history, and where its versions stand.
struct StoreShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "查看一份申请及其全部版本 (one application with all its versions)",
    discussion: "退出状态：0 有此申请，1 没有，64 用法不对。(Exit status: 0 found, 1 none, 64 wrong usage.)"
  )

  @Argument(help: "申请编号，如 A0000000001 (the application's number)")
  var number: String

  @Flag(help: "以 JSON 输出 (as JSON)")
  var json = false

  @Flag(help: "完整显示身份证号和手机号码 (ID and mobile numbers in full)")
  var full = false

  @OptionGroup var place: DataOption

  func validate() throws {
    guard ApplicationNumber(number) != nil else {
      throw ValidationError(
        "“\(ShownText(number, limit: 64).text)”不是申请编号，请按 A0000000001 的格式输入。"
          + " (Not an application's number.)"
      )
    }
  }

  func run() throws {
    guard let number = ApplicationNumber(number) else { return }
    let progress = CommandProgress("查找 (searching)")
    let versions = try StartProblem.explaining {
      try StoredVersion.all(of: number, in: place.folder, progress: progress.show)
    }
    progress.finish()
    guard let newest = versions.last else {
      print("没有申请 \(number.text) (there is no such application)")
      throw ExitCode(1)
    }
    if json {
      print(try JSONText.of(ShownApplication(newest.application, versions, isFull: full)))
    } else {
      let words = ApplicationWords(
        application: newest.application,
        versions: versions,
        office: try place.office(),
        isFull: full
      )
      for line in words.lines { print(line.text) }
    }
  }
}
