import Casework
import Foundation
import TestSupport
import Testing
import TextUI

@testable import CaseFiles

/// What an export writes, and that nothing in it harms whoever looks at it.
struct CopiesExportTests {
  let data = DataFolder()
  let out = DataFolder()

  private func export(_ change: (inout ExportChoice) -> Void = { _ in }) throws -> CopyReport {
    var choice = ExportChoice()
    change(&choice)
    return try StoreExport(
      of: data.path,
      into: out.path,
      choosing: choice,
      safe: { ShownText($0, limit: 1 << 20).text },
      now: { .sample },
      recording: { change in
        let event = AuditEvent(at: .sample, by: StoreExport.actor, .exported, subject: "all")
        try change.record(event, FixedSurroundings().surroundings.fingerprints)
      }
    ).run()
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(out.path)/\(name)", encoding: .utf8)
  }

  private static let file = "applications/0000/000/A0000000001"

  /// A store with two applications; the first one's JSON is changed by hand before it is put.
  private func fill(_ hostile: (old: String, new: String)? = nil) throws {
    let store = try data.open()
    let visit = StoreVisit(store)
    _ = try visit.submit(by: visit.register())
    _ = try visit.submit(.zhangWei, by: visit.register(.zhangWei))
    guard let hostile else { return }
    let line = try #require(try data.lines().first { $0.contains("\"r/A0000000001\"") })
    let rest = try #require(line.range(of: #""docs":["#)).upperBound
    let documents = line[rest...].dropLast(2)
    #expect(documents.contains(hostile.old))
    let changed = documents.replacingOccurrences(of: hostile.old, with: hostile.new)
    var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: data.folder.segment(1))))
    let used = try #require(bytes.lastIndex { $0 != 10 }) + 2
    let last = try #require(
      Transaction(
        bytes,
        try data.lines().dropLast().reduce(0) {
          $0 + $1.utf8.count + 1
        }..<used - 1
      )
    )
    let new = NewTransaction(
      settings: [.init(key: "r/A0000000001")],
      deletions: [],
      documents: [Array(changed.utf8)],
      at: .sample,
      request: "1",
      actor: "test"
    ).line(sequence: last.sequence + 1, previous: last.checksum, durable: last.sequence)
    bytes.replaceSubrange(used..<used + new.bytes.count, with: new.bytes)
    try Data(bytes).write(to: URL(fileURLWithPath: data.folder.segment(1)))
    // What is derived knows nothing of it, and is made anew.
    try FileManager.default.removeItem(atPath: data.folder.control)
  }

  @Test func `every application, account and message is a readable file`() throws {
    try fill()
    let report = try export()
    #expect(report.damage == [] && report.files == 6 && report.isRecorded)
    let json = try JSONSerialization.jsonObject(with: Data(text(Self.file + ".json").utf8))
    let whole = try #require(json as? [String: Any])
    let application = try #require(whole["application"] as? [String: Any])
    #expect(application["number"] as? String == "A0000000001")
    #expect((whole["messages"] as? [[String: Any]])?.count == 1)
    let account = try text("accounts/me/meimq1988.json")
    #expect(account.contains("\"realName\": \"梅明强\"") && !account.contains("password"))
    #expect(!account.contains("$quick$"))
  }

  @Test func `the list opens in a spreadsheet`() throws {
    try fill()
    _ = try export()
    let lines = try text("index.csv").components(separatedBy: "\r\n")
    #expect(lines.count == 4 && lines[0].contains("number,account,name,"))
    let start = FileManager.default.contents(atPath: out.path + "/index.csv")?.prefix(3)
    #expect(start == Data([0xEF, 0xBB, 0xBF]))
    #expect(lines[1].hasPrefix("A0000000001,meimq1988,梅明强,'340122198805099975,13800138000,"))
  }

  @Test func `attachments stand beside their application, named by material`() throws {
    try fill()
    let report = try export { $0.withAttachments = true }
    #expect(report.attachments == 8)
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(out.path)/\(Self.file)")
    #expect(names.sorted().first == "identity-card-back-1.jpg" && names.count == 4)
  }

  @Test func `only what was asked for is exported`() throws {
    try fill()
    #expect(try export { $0.station = "nowhere" }.files == 1)
    try FileManager.default.removeItem(atPath: out.path)
    #expect(try export { $0.from = CalendarDay("2026-11-24") }.files == 1)
    try FileManager.default.removeItem(atPath: out.path)
    #expect(try export { $0.to = CalendarDay("2026-11-23") }.files == 5)
  }

  @Test(arguments: [
    (#"=cmd|' /C calc'!A0"#, #""'=cmd|' /C calc'!A0""#), ("+1", "'+1"), ("-1", "'-1"),
    ("@SUM(A1)", "'@SUM(A1)"), (" =1", "\"' =1\""), ("a,\\\"b\\\"", #""a,""b""""#),
    ("张\\n=1", "\"张 =1\""), ("张\u{202E}三", "张三"), ("张\\u001b[2J", "\"张 [2J\""),
    ("＝1", "'＝1"), ("12345678901234567", "'12345678901234567"),
  ])
  func `a hostile name is harmless in the list and in the file`(
    _ name: String,
    _ cell: String
  ) throws {
    try fill(("\"name\":\"梅明强\"", "\"name\":\"\(name)\""))
    _ = try export()
    let row = try text("index.csv").components(separatedBy: "\r\n")[1]
    #expect(row.hasPrefix("A0000000001,meimq1988,\(cell),'340122198805099975,"), "\(row)")
    let json = try text(Self.file + ".json")
    #expect(json.unicodeScalars.allSatisfy { $0.value != 0x202E && $0.value != 0x1B })
  }

  @Test func `a document that is no application is named, and the rest exported`() throws {
    try fill(("\"status\":\"awaitingBooking\"", "\"state\":\"awaitingBooking\""))
    let report = try export()
    #expect(report.damage.count == 1 && report.files == 5)
    #expect(report.damage[0].contains("A0000000001"))
  }

  @Test func `a folder that is not empty is refused`() throws {
    try fill()
    _ = try export()
    #expect(throws: CopyRefusal.self) { try export() }
  }
}
