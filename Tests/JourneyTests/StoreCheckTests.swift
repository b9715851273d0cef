import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// What `juzhu store check --json` prints.
private struct CheckAnswer: Decodable {
  struct Finding: Decodable {
    let severity: String
    let kind: String
    let file: String
    let line: Int?
    let column: Int?
    let zh: String
    let en: String
  }

  let clean: Bool
  let applications: Int
  let findings: [Finding]
}

/// `juzhu store check`, `show` and `stats` of the real program.
struct StoreCheckTests {
  private let folders: JourneyFolders
  private var data: String { folders.data }

  init() throws {
    folders = try JourneyFolders()
    let made = try Command(["store", "generate", "--applications", "20"], data: folders.data)
    try #require(made.status == 0, "\(made.text)")
  }

  /// Flips a bit in the second line of the journal.
  private func damage() throws {
    let path = "\(data)/1-journal/0000000001.jsonl"
    var bytes = try Data(contentsOf: URL(filePath: path))
    let newline = try #require(bytes.firstIndex(of: 10))
    bytes[newline + 100] ^= 1
    try bytes.write(to: URL(filePath: path))
    chmod(path, 0o600)
  }

  @Test func `check of a clean store ends with 0 and says so in both languages`() throws {
    let command = try Command(["store", "check"], data: data)
    #expect(command.status == 0, "\(command.text)")
    #expect(command.text.contains("✓ 没有发现问题") && command.text.contains("(nothing wrong)"))
  }

  @Test func `check ends with 1 when there are only warnings`() throws {
    mkdir("\(data)/photos", 0o700)
    let command = try Command(["store", "check", "--shallow"], data: data)
    #expect(command.status == 1)
    #expect(command.text.contains("! photos：不属于数据文件夹 (does not belong in a data folder)"))
  }

  @Test func `check ends with 2 on damage, and names file, line and byte`() throws {
    try damage()
    let command = try Command(["store", "check"], data: data)
    #expect(command.status == 2)
    #expect(command.text.contains("✗ 1-journal/0000000001.jsonl 第2行第1字节：这一行与校验和不符"))
  }

  @Test func `check gives scripts the same findings`() throws {
    try damage()
    let command = try Command(["store", "check", "--json", "--shallow"], data: data)
    let start = try #require(command.text.firstIndex(of: "{"))
    let answer = try JSONDecoder().decode(CheckAnswer.self, from: Data(command.text[start...].utf8))
    let finding = try #require(answer.findings.first)
    #expect(command.status == 2 && !answer.clean && finding.severity == "damage")
    #expect(finding.kind == "checksum" && finding.line == 2 && finding.column == 1)
    #expect(finding.en.contains("does not match its checksum"))
  }

  @Test func `check of a folder that is not there is damage`() throws {
    let command = try Command(["store", "check"], data: "\(data)/none")
    #expect(command.status == 2)
    #expect(command.text.contains("没有这个文件夹"))
  }

  @Test func `wrong usage of a store command ends with 64`() throws {
    #expect(try Command(["store", "check", "--no-such-thing"], data: data).status == 64)
    #expect(try Command(["store", "show", "foo"], data: data).status == 64)
    #expect(try Command(["store", "nothing"]).status == 64)
  }

  @Test func `show tells an application with its history and where its versions stand`() throws {
    let command = try Command(["store", "show", "A0000000001"], data: data)
    #expect(command.status == 0)
    for words in ["申请编号", "A0000000001", "历史 (history)", "第1版", "1-journal/0000000001.jsonl 第"] {
      #expect(command.text.contains(words))
    }
    #expect(command.text.contains("**********"))
    let full = try Command(["store", "show", "a0000000001", "--full"], data: data)
    #expect(full.status == 0 && !full.text.contains("**********"))
  }

  @Test func `show ends with 1 when there is no such application`() throws {
    let command = try Command(["store", "show", "A0000009999"], data: data)
    #expect(command.status == 1)
    #expect(command.text.contains("没有申请 A0000009999"))
  }

  @Test func `stats counts applications, and its JSON is one object`() throws {
    let command = try Command(["store", "stats"], data: data)
    #expect(command.status == 0 && command.text.contains("20 份"))
    let json = try Command(["store", "stats", "--json"], data: data)
    let start = try #require(json.text.firstIndex(of: "{"))
    struct Figures: Decodable {
      let applications: Int
      let statuses: [String: Int]
    }
    let figures = try JSONDecoder().decode(Figures.self, from: Data(json.text[start...].utf8))
    #expect(figures.applications == 20 && figures.statuses.values.reduce(0, +) == 20)
  }

  @Test func `a finished bar leaves nothing on the terminal's row`() throws {
    let command = try Command(["store", "stats"], data: data)
    let rows = command.text.split(separator: "\n")
    #expect(rows.last.map { !$0.contains("%") } == true)
  }
}
