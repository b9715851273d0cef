import FoundationEssentials
import Glibc
import TestSupport
import Testing
import TextUI

/// `juzhu office key`, and the kiosk, the desk and the commands over attachments that are sealed.
struct SealingTests {
  let folders: JourneyFolders
  var key: String { folders.path + "/etc/attachments.key" }

  init() throws { folders = try JourneyFolders() }

  private func run(_ words: String...) throws -> Command {
    try Command(words, data: folders.data)
  }

  /// The files beneath the data folder in which something of the applicant's files can be read.
  private func seen() throws -> [String] {
    let canaries = ["% lease", "JFIF", "IHDR", "%PDF-"].map { Array($0.utf8) }
    return try folders.everything(beneath: folders.data).filter { path in
      let bytes = folders.bytes(of: path)
      return canaries.contains { bytes.holds($0) }
    }
  }

  private func openToOthers() throws -> [String] {
    try (folders.everything(beneath: folders.data) + [folders.data, key]).filter { path in
      var facts = stat()
      return lstat(path, &facts) == 0 && facts.st_mode & 0o077 != 0
    }
  }

  @Test func `a kiosk that runs already seals from the moment the key is made`() throws {
    let mei = try Applicant(at: folders)
    try mei.bringFiles()
    try mei.register()
    try mei.startApplication()
    try mei.fillBasicInfo()
    try mei.goToDocuments()
    try mei.attach("front.jpg")
    #expect(try seen().count == 1)
    #expect(try run("office", "key", key).status == 0)
    mei.terminal.press(.down)
    try mei.attachTheRest()
    #expect(try seen().count == 1)
    let sealed = try run("office", "key", "--seal")
    #expect(sealed.status == 0 && sealed.text.contains("已加密 1 份附件"), "\(sealed.text)")
    #expect(sealed.text.contains("此前已加密 3 份"))
    #expect(try seen() == [] && openToOthers() == [])
    try mei.goToCheck()
    try mei.submit()
    let checked = try run("store", "check")
    #expect(checked.status == 0, "\(checked.text)")
    let out = folders.path + "/out"
    #expect(try run("store", "export", out, "--attachments").status == 0)
    #expect(
      folders.bytes(of: out + "/applications/0000/000/A0000000001/lease-1.pdf")
        == SampleFiles.pdf(note: "lease")
    )
    let audit = try run("audit", "list").text
    #expect(audit.contains("keyNamed") && audit.contains("documentsSealed"))
    #expect(!audit.contains(key))
  }

  @Test func `a key is made once, and no second one beside it`() throws {
    let made = try run("office", "key", key)
    #expect(made.status == 0 && made.text.contains("已生成附件密钥"))
    #expect(folders.bytes(of: key).count == 32)
    let name = try #require(made.text.split { " \n".contains($0) }.first { $0.utf8.count == 16 })
    let again = try run("office", "key", key)
    #expect(again.status == 0 && again.text.contains("采用已有的附件密钥"))
    #expect(again.text.contains(name))
    let second = try run("office", "key", folders.path + "/second.key")
    #expect(second.status == 1 && second.text.contains("机构已有附件密钥 \(key)"))
    #expect(access(folders.path + "/second.key", F_OK) != 0)
    _ = FileManager.default.createFile(atPath: folders.path + "/other", contents: Data(1...32))
    chmod(folders.path + "/other", 0o600)
    let other = try run("office", "key", folders.path + "/other")
    #expect(other.status == 1 && other.text.contains("不是加密附件所用的密钥"))
    let moved = folders.path + "/moved.key"
    #expect(rename(key, moved) == 0)
    #expect(try run("office", "key", moved).status == 0)
    #expect(try run("doctor").text.contains("✓ 附件加密：密钥 \(moved)"))
  }

  @Test func `a key in the data folder, or over something else, is refused`() throws {
    let inside = try run("office", "key", folders.data + "/office.key")
    #expect(inside.status == 1 && inside.text.contains("在数据文件夹内"))
    symlink(folders.data, folders.path + "/link")
    let through = try run("office", "key", folders.path + "/link/office.key")
    #expect(through.status == 1 && through.text.contains("lies in the data folder"))
    #expect(access(folders.data + "/office.key", F_OK) != 0)
    let notes = folders.path + "/notes"
    _ = FileManager.default.createFile(atPath: notes, contents: Data("notes".utf8))
    chmod(notes, 0o600)
    let taken = try run("office", "key", notes)
    #expect(taken.status == 1 && taken.text.contains("已存在，且不能用作密钥"))
    #expect(folders.bytes(of: notes) == Array("notes".utf8))
    #expect(access(folders.data + "/office/sealing.json", F_OK) != 0)
    #expect(try run("office", "key").status == 64)
    #expect(try run("office", "key", "--seal").text.contains("还没有附件密钥"))
  }

  @Test(arguments: ["kiosk", "review"])
  func `without its key nothing starts that keeps or shows documents`(program: String) throws {
    _ = try run("office", "key", key)
    func refusal() throws -> String {
      let command = try Command([program], data: folders.data)
      #expect(command.status == 1)
      return command.text
    }
    chmod(key, 0o640)
    #expect(try refusal().contains("请执行 chmod 600 \(key)"))
    chmod(key, 0o600)
    #expect(truncate(key, 31) == 0)
    #expect(try refusal().contains("不是附件密钥（应为32字节）"))
    unlink(key)
    let text = try refusal()
    #expect(text.contains("找不到附件密钥 \(key)") && text.contains("put a copy of it there"))
    let doctor = try run("doctor")
    #expect(doctor.status == 1 && doctor.text.contains("✗ 附件加密：找不到附件密钥"))
    // What has nothing to do with documents goes on.
    #expect(try run("audit", "list").status == 0)
    let settings = folders.data + "/office/sealing.json"
    _ = FileManager.default.createFile(atPath: settings, contents: Data("{\"key\": 3}".utf8))
    #expect(try refusal().contains("office/sealing.json第1行第9字"))
  }

  @Test func `where sealed documents lie, losing the settings does not turn sealing off`() throws {
    #expect(try run("store", "generate", "--applications", "1").status == 0)
    #expect(try run("office", "key", key, "--seal").status == 0)
    unlink(folders.data + "/office/sealing.json")
    let refused = try run("kiosk")
    #expect(refused.status == 1 && refused.text.contains("没有 office/sealing.json"))
    #expect(try run("office", "key", folders.path + "/new.key").status == 1)
    #expect(access(folders.path + "/new.key", F_OK) != 0)
    #expect(try run("doctor").text.contains("✗ 附件加密：附件是加密的"))
    #expect(try run("office", "key", key).status == 0)
    #expect(try run("store", "check").status == 0)
  }

  @Test func `a key that goes missing while a kiosk runs lets nothing be kept in clear`() throws {
    _ = try run("office", "key", key)
    let mei = try Applicant(at: folders)
    try mei.bringFiles()
    try mei.register()
    try mei.startApplication()
    try mei.fillBasicInfo()
    try mei.goToDocuments()
    let away = folders.path + "/away"
    #expect(rename(key, away) == 0)
    try mei.press(.enter, thenSee: "选择文件：")
    try mei.type("front.jpg", thenSee: "1/1")
    try mei.press(.enter, thenSee: "材料密钥不可用")
    #expect(try seen() == [])
    let log = String(decoding: folders.bytes(of: folders.log), as: UTF8.self)
    #expect(log.contains("attachment key") && log.contains(key))
    #expect(rename(away, key) == 0)
    try mei.press(.enter, thenSee: "已上传：front.jpg")
    #expect(try seen() == [])
  }

  @Test func `the desk reads what is sealed, and names a page whose seal is broken`() throws {
    let station = try StationFolder(folders)
    try station.sign(.zhou)
    try station.booked(.meiMingqiang)
    #expect(try station.command("office", "key", key, "--seal").status == 0)
    #expect(try seen() == [])
    let zhou = try Officer.signedIn(.zhou, at: station)
    try zhou.openCase()
    try zhou.see("✓ 文件可读")
    zhou.terminal.press(.escape)
    try zhou.see("待初审 ")
    let attachments = try folders.everything(beneath: folders.data + "/3-attachments")
    let path = try #require(attachments.last)
    var bytes = folders.bytes(of: path)
    bytes[50] ^= 1
    #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
    try zhou.openCase()
    try zhou.see("! 文件可读")
  }
}

extension [UInt8] {
  /// Whether some bytes stand anywhere in these; quick enough for a whole segment.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    withUnsafeBytes { bytes in
      var rest = bytes[...]
      while rest.count >= wanted.count {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        guard let start = part.baseAddress, let hit = memchr(start, Int32(wanted[0]), part.count)
        else { return false }
        let place = UnsafeRawPointer(hit) - start
        if part.count - place >= wanted.count, memcmp(hit, wanted, wanted.count) == 0 {
          return true
        }
        rest = rest.dropFirst(place + 1)
      }
      return false
    }
  }
}
