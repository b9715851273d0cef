import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// Damage to the journal itself: what can still be read is read, and the rest is said to be lost.
struct CheckJournalTests {
  private let sample: CheckSample
  private let journal = CheckSample.journal

  init() throws { sample = try CheckSample() }

  private func damage(_ change: (inout [UInt8]) -> Void) throws {
    try sample.data.damage("\(sample.data.path)/\(journal)", change)
  }

  /// The first byte of a line counted from 1.
  private func start(ofLine number: Int) throws -> Int {
    try sample.data.lines().prefix(number - 1).reduce(0) { $0 + $1.utf8.count + 1 }
  }

  @Test func `a flipped bit is one finding with its line, and what follows is read`() throws {
    let start = try start(ofLine: 3)
    try damage { $0[start + 200] ^= 4 }
    #expect(sample.findings() == ["damage checksum \(journal):3:1"])
    let report = sample.check()
    let lines = try sample.data.lines().count
    #expect(report.isIncomplete && report.lines == lines - 2)
    #expect(report.findings.first?.english.contains("transaction 2 cannot be known") == true)
  }

  @Test func `blank lines in the middle are one finding`() throws {
    let (start, end) = (try start(ofLine: 3), try start(ofLine: 5))
    try damage { bytes in for at in start..<end { bytes[at] = 10 } }
    #expect(sample.findings() == ["damage checksum \(journal):3:1"])
    #expect(sample.check().findings.first?.english.contains("transactions 2 to 3") == true)
  }

  @Test func `a line that stands there twice is named`() throws {
    var lines = try sample.data.lines()
    lines.insert(lines[3], at: 4)
    try write(lines)
    #expect(sample.findings() == ["damage chain \(journal):5:25"])
  }

  @Test func `a line that was taken out is named where it is lacking`() throws {
    var lines = try sample.data.lines()
    lines.remove(at: 3)
    try write(lines)
    #expect(sample.findings() == ["damage chain \(journal):4:25"])
  }

  @Test func `a line of another past is named by its chain`() throws {
    var lines = try sample.data.lines()
    let rest = String(lines[3].dropFirst(LineText.checksumField))
      .replacing(#""by":"meimq1988""#, with: #""by":"meimq1989""#)
    lines[3] = #"{"crc":"\#(Checksum.hex(Checksum.of(Array(rest.utf8)[...])))""# + rest
    try write(lines)
    #expect(sample.findings() == ["damage chain \(journal):5:41"])
  }

  @Test func `lines lost from the end are named when they were on the disk`() throws {
    let lines = try sample.data.lines()
    try write(lines.dropLast())
    #expect(sample.findings() == ["damage lost \(journal)"])
  }

  @Test func `an unfinished last line is a warning when nobody knows of it`() throws {
    let lines = try sample.data.lines()
    try FileManager.default.removeItem(atPath: sample.data.folder.durableMark)
    let cut = lines.dropLast() + [String(lines[lines.count - 1].dropLast(40))]
    try write(Array(cut))
    #expect(sample.findings().first == "warning torn-tail \(journal):\(lines.count):1")
    #expect(sample.findings().allSatisfy { $0.hasPrefix("warning") })
  }

  @Test func `a damaged header is named, and the lines behind it are read`() throws {
    try damage { $0[40] ^= 1 }
    let report = sample.check()
    #expect(report.findings.map(CheckSample.short).first == "damage header \(journal):1:1")
    let lines = try sample.data.lines().count
    #expect(report.lines == lines - 1)
  }

  @Test func `a segment of another store is named`() throws {
    let other = try CheckSample()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: other.data.folder.segment(1)))
    try damage { $0 = Array(bytes) }
    #expect(sample.findings().contains("damage segment \(journal):1:1"))
  }

  @Test func `a missing segment is named, and the one behind it is read`() throws {
    let sample = try CheckSample(segmentBytes: 4 << 10)
    let folder = sample.data.folder
    try #require(SegmentFile.all(in: folder, sample.data.disk).count > 2)
    try FileManager.default.removeItem(atPath: folder.segment(2))
    let report = sample.check()
    #expect(report.findings.map(CheckSample.short) == ["damage segment 1-journal/0000000002.jsonl"])
    #expect(report.isIncomplete)
  }

  private func write(_ lines: [String]) throws {
    try damage { bytes in
      let content = Array((lines.joined(separator: "\n") + "\n").utf8)
      bytes = content + [UInt8](repeating: 10, count: max(0, bytes.count - content.count))
    }
  }
}
