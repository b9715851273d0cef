import Casework
import Foundation
import TestSupport

@testable import CaseFiles

/// A small clean store of every kind of record in a folder of its own, to be damaged and checked.
final class CheckSample {
  let data = DataFolder()
  let visit: StoreVisit
  /// Booked, of 梅明强.
  let booked: Application
  /// Awaiting its day, of 张伟.
  let submitted: Application
  static let journal = "1-journal/0000000001.jsonl"

  /// - Parameter segmentBytes: small, and the store has several segments.
  init(segmentBytes: Int = 64 << 10) throws {
    data.segmentBytes = segmentBytes
    visit = StoreVisit(try data.open())
    let session = try visit.register()
    let number = try visit.submit(by: session).number
    booked = try session.book(number, on: SampleKiosk.day("2026-11-27"), .morning)
    let other = try visit.register(.zhangWei)
    submitted = try visit.submit(.zhangWei, by: other)
    var draft = try other.newDraft()
    try other.attach(SampleFiles.png, named: "a.png", to: .photo, of: &draft)
    let captcha = visit.desk.captchaOfSum()
    guard case .sum(let one, let two) = captcha.task else { return }
    _ = try? visit.desk.signIn(
      name: "nobody_here",
      password: "wrong password",
      captcha: captcha,
      answer: "\(one + two)"
    )
  }

  /// Checks the folder as it stands.
  func check(quota: Quota? = nil) -> StoreReport {
    StoreCheck(
      folder: data.folder,
      disk: data.disk,
      now: Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)),
      fingerprints: visit.desk.surroundings.fingerprints,
      quota: quota
    ).run()
  }

  /// Each finding in short: "damage key 1-journal/0000000001.jsonl:4:17".
  func findings(quota: Quota? = nil) -> [String] {
    check(quota: quota).findings.map(Self.short)
  }

  static func short(_ finding: StoreFinding) -> String {
    let line = finding.line.map { ":\($0)" } ?? ""
    let column = finding.column.map { ":\($0)" } ?? ""
    return "\(finding.severity) \(finding.kind.rawValue) \(finding.file)\(line)\(column)"
  }

  /// Changes the journal's lines, the header being the first, and chains them anew: whatever they
  /// say then, their checksums are right.
  func edit(_ change: (inout [String]) -> Void) throws {
    var lines = try data.lines()
    change(&lines)
    for place in lines.indices {
      var rest = String(lines[place].dropFirst(LineText.checksumField))
      if place > 0, let start = rest.firstRange(of: #""prev":""#)?.upperBound {
        let end = rest.index(start, offsetBy: 8)
        rest.replaceSubrange(start..<end, with: lines[place - 1].dropFirst(8).prefix(8))
      }
      lines[place] = #"{"crc":"\#(Checksum.hex(Checksum.of(Array(rest.utf8)[...])))""# + rest
    }
    try data.damage("\(data.path)/\(Self.journal)") { bytes in
      let content = Array((lines.joined(separator: "\n") + "\n").utf8)
      bytes = content + [UInt8](repeating: 10, count: max(0, bytes.count - content.count))
    }
  }

  /// Replaces the first place of a text in the last line that has it.
  /// - Returns: that line and the byte, both counted from 1.
  @discardableResult
  func replace(_ old: String, by new: String) throws -> (line: Int, column: Int) {
    var place = (line: 0, column: 0)
    try edit { lines in
      guard let line = lines.lastIndex(where: { $0.contains(old) }),
        let range = lines[line].firstRange(of: old)
      else { return }
      place = (
        line + 1, lines[line].utf8.distance(from: lines[line].startIndex, to: range.lowerBound) + 1
      )
      lines[line].replaceSubrange(range, with: new)
    }
    return place
  }

  /// The byte, counted from 1, at which a text first stands in a line counted from 1.
  func column(of text: String, inLine number: Int) throws -> Int {
    let line = try data.lines()[number - 1]
    guard let range = line.firstRange(of: text) else { return -1 }
    return line.utf8.distance(from: line.startIndex, to: range.lowerBound) + 1
  }

  /// The paths of all attachments beneath the data folder.
  var attachments: [String] {
    data.everything().filter { $0.contains("/3-attachments/") && $0.utf8.count > 100 }
      .map { String($0.dropFirst(data.path.count + 1)) }.sorted()
  }
}
