import FoundationEssentials
import Glibc
import TestSupport
import Testing

@testable import CaseFiles

/// The real `juzhu audit` over the real store.
struct AuditVerifyTests {
  private let office: CountingOffice

  init() throws {
    office = try CountingOffice()
    for place in 0..<4 {
      let session = try office.desk.register(SamplePerson.somebody(place).registration)
      _ = try office.submit(place, by: session)
    }
  }

  private var journal: String { "\(office.data)/1-journal/0000000001.jsonl" }

  /// Writes other words of the same length into the line that holds a text, and gives every line
  /// from there on the checksum that it should have, as somebody would who knows the format.
  private func rewrite(lineOf text: String, _ old: String, _ new: String) throws {
    var lines = try [UInt8](Data(contentsOf: URL(filePath: journal)))
      .split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
    let place = try #require(lines.firstIndex { $0.firstRange(of: Array(text.utf8)) != nil })
    let range = try #require(lines[place].firstRange(of: Array(old.utf8)))
    lines[place].replaceSubrange(range, with: Array(new.utf8))
    var before: [UInt8]?
    for at in place..<lines.count where lines[at].count > LineText.checksumField {
      if let before, let chained = lines[at].firstRange(of: Array(#""prev":""#.utf8)) {
        lines[at].replaceSubrange(chained.upperBound..<chained.upperBound + 8, with: before)
      }
      let sum = Checksum.hex(Checksum.of(lines[at][LineText.checksumField...]))
      lines[at].replaceSubrange(8..<16, with: Array(sum.utf8))
      before = Array(sum.utf8)
    }
    try Data(lines.joined(separator: [10])).write(to: URL(filePath: journal))
    chmod(journal, 0o600)
  }

  @Test func `a whole audit says its last number and hash, which show later what was cut`() throws {
    let verified = try office.run(["audit", "verify"])
    #expect(verified.status == 0 && verified.text.contains("✓ 4 条，全部正确"))
    let hash = try #require(try office.store.lastAudit()).hash.hex
    #expect(verified.text.contains("末条 (last) 4:\(hash)"))
    #expect(try office.run(["audit", "verify", "--noted", "4:\(hash)"]).status == 0)
    let cut = try office.run(["audit", "verify", "--noted", "5:\(hash)"])
    #expect(cut.status == 2 && cut.text.contains("entry 5 is not as it was written"))
    #expect(try office.run(["audit", "verify", "--noted", "4:x"]).status == 64)
  }

  @Test func `a line rewritten with the right checksums is named by its entry`() throws {
    try rewrite(
      lineOf: #""subject":"A0000000003""#,
      #""detail":"submitted""#,
      #""detail":"cancelled""#
    )
    let verified = try office.run(["audit", "verify"])
    #expect(verified.status == 2)
    #expect(verified.text.contains("✗ 第 3 条不对"))
    #expect(verified.text.contains("applicantChanged  A0000000003  cancelled"))
  }

  @Test(arguments: [false, true])
  func `an entry that a bit has spoilt is named too`(afterRestart: Bool) throws {
    let path = URL(filePath: journal)
    var bytes = try [UInt8](Data(contentsOf: path))
    let place = try #require(bytes.firstRange(of: Array(#""subject":"A0000000002""#.utf8)))
    bytes[place.upperBound - 2] ^= 1
    try Data(bytes).write(to: path)
    chmod(journal, 0o600)
    if afterRestart { try FileManager.default.removeItem(atPath: "\(office.data)/run") }
    let verified = try office.run(["audit", "verify"])
    #expect(verified.status == 2 && verified.text.contains("✗ 第 2 条不对"))
    #expect(verified.text.contains("cannot be read") && verified.text.contains(".jsonl"))
  }

  @Test func `the entries are listed with who did what, when and to which case`() throws {
    let listed = try office.run(["audit", "list", "--after", "1", "--limit", "2"])
    let rows = listed.text.split(separator: "\n")
    #expect(rows.count == 2)
    #expect(rows[0].hasPrefix("2  20"))
    #expect(rows[0].hasSuffix("person1001  applicantChanged  A0000000002  submitted"))
  }
}
