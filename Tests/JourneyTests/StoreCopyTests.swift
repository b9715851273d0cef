import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// `juzhu store backup`, `restore`, `export` and `migrate` as the operator runs them.
struct StoreCopyTests {
  let folders: JourneyFolders
  var copy: String { folders.path + "/copy" }
  var back: String { folders.path + "/back" }

  /// A data folder as the first journal wrote it.
  init() throws {
    folders = try JourneyFolders()
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let sample = tests.path + "/CaseFilesTests/StageOneStore"
    try FileManager.default.copyItem(atPath: sample, toPath: folders.data)
    chmod(folders.data, 0o700)
  }

  private func store(_ words: [String], data folder: String? = nil) throws -> Command {
    try Command(["store"] + words, data: folder ?? folders.data)
  }

  @Test func `a backup is made, made again, and restored`() throws {
    let first = try store(["backup", copy])
    #expect(first.status == 0 && first.text.contains("共 14 笔更改"))
    #expect(try store(["backup", copy]).text.contains("其中新复制 0 个"))
    let restored = try store(["restore", copy], data: back)
    #expect(restored.text.contains("已恢复到") && restored.text.contains("共 14 笔更改"))
    // The sample's attachments are not named by their SHA-256.
    #expect(restored.status == 2 && restored.text.contains("SHA-256"))
    let again = try store(["restore", copy], data: back)
    #expect(again.status == 1 && again.text.contains("不是空文件夹"))
    let replaced = try store(["restore", copy, "--replace"], data: back)
    #expect(replaced.status == 2 && replaced.text.contains("原有文件夹"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folders.path)
    #expect(names.count { $0.hasPrefix("back.before-restore-") } == 1)
  }

  @Test func `a full disk is one sentence and a status, and the next run goes on`() throws {
    let juzhu = BuiltProgram.path("juzhu")
    // What the processes share is made while there is room, so that the copy is what fails.
    #expect(try store(["backup", folders.path + "/first"]).status == 0)
    let script = "ulimit -f 2; exec '\(juzhu)' store backup '\(copy)' --data '\(folders.data)'"
    let terminal = try PseudoTerminal("/bin/sh", ["-c", script], environment: [:])
    #expect(try terminal.waitForExit(seconds: Applicant.patience).status == 74)
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(text.contains("磁盘空间不足") && !text.contains("Fatal"))
    let half = try store(["restore", copy], data: back)
    #expect(half.status == 1 && half.text.contains("备份没有完成"))
    #expect(try store(["backup", copy]).status == 0)
  }

  @Test func `a replaced store must not be in use`() throws {
    _ = try store(["backup", copy])
    let kiosk = try PseudoTerminal(BuiltProgram.path("juzhu"), ["--data", folders.data])
    try kiosk.waitUntil(contains: "居住证预约受理", seconds: Applicant.patience)
    let refused = try store(["restore", copy, "--replace"])
    #expect(refused.status == 1 && refused.text.contains("请先结束所有终端"))
    #expect(try store(["backup", copy]).status == 0)
    kiosk.signal(SIGTERM)
    _ = try kiosk.waitForExit()
    #expect(try store(["restore", copy, "--replace"]).text.contains("原有文件夹"))
  }

  @Test func `a changed byte in a backup is damage, named by its column`() throws {
    _ = try store(["backup", copy])
    let path = copy + "/1-journal/0000000001.jsonl"
    var bytes = folders.bytes(of: path)
    bytes[40] ^= 1
    #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
    let restored = try store(["restore", copy], data: back)
    #expect(restored.status == 2 && restored.text.contains("line 1, column 41, byte 40"))
    #expect(access(back, F_OK) != 0)
  }

  @Test func `applications are exported, and the newest format needs no migration`() throws {
    let exported = try store(["export", copy, "--attachments", "--from", "2026-11-01"])
    #expect(exported.status == 0 && exported.text.contains("已导出到"))
    #expect(access(copy + "/applications/0000/000/A0000000001/photo-1.jpg", F_OK) == 0)
    let audit = try Command(["audit", "verify"], data: folders.data)
    #expect(audit.status == 0 && audit.text.contains("1"))
    let everything = try store(["export", back])
    #expect(everything.status == 0 && !everything.text.contains("没有记入审计"))
    let list = try String(contentsOfFile: back + "/audit.csv", encoding: .utf8)
    let rows = list.split(separator: "\r\n").dropFirst()
    #expect(rows.count == 2 && rows.allSatisfy { $0.contains(",office,exported,all,") })
    #expect(rows.first?.contains("\"from 2026-11-01, files\"") == true)
    let migrated = try store(["migrate"])
    #expect(migrated.status == 0 && migrated.text.contains("无需升级"))
    #expect(try store(["export", copy + "2", "--from", "yesterday"]).status == 64)
  }

  @Test func `where no cases are, nothing is founded`() throws {
    for words in [["backup", copy], ["export", copy], ["migrate"]] {
      let refused = try store(words, data: back)
      #expect(refused.status == 1 && refused.text.contains("没有申请数据"))
      #expect(access(back, F_OK) != 0)
    }
  }
}
