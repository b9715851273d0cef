import FoundationEssentials
import Glibc
import TestSupport
import Testing
import TextUI

/// What `juzhu calendar --json` prints.
struct CalendarAnswer: Decodable {
  let submitted: String
  let reviewDue: String
  let bookable: [String]

  /// For a submission today.
  static func today() throws -> CalendarAnswer {
    let command = try Command(["calendar", "--json"])
    return try JSONDecoder().decode(CalendarAnswer.self, from: Data(command.text.utf8))
  }
}

/// What `juzhu id --json` prints.
private struct IdentityAnswer: Decodable {
  let valid: Bool
  let reason: String?
  let corrected: String?
  let region: String?
  let birth: String?
  let sex: String?
}

@Test func `calendar offers seven days after the review, in their order`() throws {
  let answer = try CalendarAnswer.today()
  #expect(answer.bookable.count == 7)
  #expect(answer.bookable == answer.bookable.sorted())
  #expect(answer.submitted < answer.reviewDue)
  #expect(answer.reviewDue < answer.bookable.first ?? "")
}

@Test func `calendar says why the days between are closed`() throws {
  let command = try Command(["calendar", "2026-09-23"])
  #expect(command.status == 0)
  for words in ["2026-09-25", "中秋节", "可预约 7 天"] { #expect(command.text.contains(words)) }
}

@Test func `calendar refuses what is no day`() throws {
  let command = try Command(["calendar", "2026-02-30"])
  #expect(command.status != 0)
  #expect(command.text.contains("不是日期"))
}

@Test func `id tells a valid number from a wrong one by its exit status`() throws {
  #expect(try Command(["id", "340122198805099975"]).status == 0)
  #expect(try Command(["id", "340122198805099974"]).status == 1)
}

@Test func `id gives scripts the place, the birth and the corrected number`() throws {
  let right = try Command(["id", "340122198805099975", "--json"])
  let answer = try JSONDecoder().decode(IdentityAnswer.self, from: Data(right.text.utf8))
  #expect(answer.valid && answer.birth == "1988-05-09" && answer.sex == "male")
  #expect(answer.region == "安徽省合肥市肥东县")
  let wrong = try Command(["id", "340122198805099974", "--json"])
  let other = try JSONDecoder().decode(IdentityAnswer.self, from: Data(wrong.text.utf8))
  #expect(!other.valid && other.corrected == "340122198805099975")
  #expect(other.reason?.contains("第18位应为5") == true)
}

@Test func `help names every command`() throws {
  let command = try Command(["--help"])
  #expect(command.status == 0)
  for name in ["kiosk", "calendar", "id", "doctor", "demo"] {
    #expect(command.text.contains(name))
  }
}

@Test func `an option that is none is refused with its name`() throws {
  let command = try Command(["kiosk", "--no-such-thing"])
  #expect(command.status == 64)
  #expect(command.text.contains("--no-such-thing"))
}

@Test func `doctor looks at everything and makes the data folder`() throws {
  let folders = try JourneyFolders()
  let command = try Command(["doctor"], data: folders.data)
  #expect(command.status == 0)
  for words in ["终端", "颜色", "字符集", "窗口大小", "数据文件夹", "工作日历", "libsodium"] {
    #expect(command.text.contains(words))
  }
  #expect(!command.text.contains("✗"))
}

@Test func `doctor says what to do about a terminal that cannot be used`() throws {
  let folders = try JourneyFolders()
  let command = try Command(["doctor"], data: folders.data, environment: ["TERM": "dumb"])
  #expect(command.status == 1)
  #expect(command.text.contains("✗ 终端"))
  #expect(command.text.contains("export TERM=xterm-256color"))
}

@Test(arguments: [
  (["kiosk", "--files", "/"], "不能把整个磁盘", "name a folder on it"),
  (["kiosk", "--files", "/media/../etc"], "给出不含“..”的路径", "name one without"),
])
func `what cannot be offered is refused in both languages`(
  arguments: [String],
  chinese: String,
  english: String
) throws {
  let folders = try JourneyFolders()
  let command = try Command(arguments, data: folders.data)
  #expect(command.status == 1)
  #expect(command.text.contains(chinese) && command.text.contains(english))
}

@Test func `a data folder open to others is refused with what to do`() throws {
  let folders = try JourneyFolders()
  #expect(mkdir(folders.data, 0o700) == 0 && chmod(folders.data, 0o755) == 0)
  let command = try Command(["kiosk"], data: folders.data)
  #expect(command.status == 1)
  #expect(command.text.contains("请执行 chmod 700 \(folders.data)"))
  #expect(command.text.contains("Others may enter the data folder"))
}

@Test func `a data folder that is something else's is refused with its reason`() throws {
  let folders = try JourneyFolders()
  #expect(mkdir(folders.data, 0o700) == 0 && mkdir(folders.data + "/photos", 0o700) == 0)
  let command = try Command(["kiosk"], data: folders.data)
  #expect(command.status == 1)
  #expect(command.text.contains("无法使用申请数据"))
  #expect(command.text.contains("photos"))
}

@Test(arguments: ["kiosk", "calendar"])
func `the office's own file is named when it cannot be read`(name: String) throws {
  let folders = try JourneyFolders()
  try folders.setPlaces(morning: -1, afternoon: 0)
  let command = try Command([name], data: folders.data)
  #expect(command.status == 1)
  #expect(command.text.contains("机构数据 office/quota.json"))
  #expect(command.text.contains("请改正该文件"))
}

@Test func `a terminal that is none is refused in both languages`() throws {
  let folders = try JourneyFolders()
  let command = try Command(["kiosk"], data: folders.data, environment: ["TERM": "dumb"])
  #expect(command.status == 1)
  #expect(command.text.contains("无法显示页面"))
}
