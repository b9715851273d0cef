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

  func edit(_ change: (inout [String]) -> Void) throws { try data.edit(change) }

  @discardableResult
  func replace(_ old: String, by new: String) throws -> (line: Int, column: Int) {
    try data.replace(old, by: new)
  }

  func column(of text: String, inLine number: Int) throws -> Int {
    try data.column(of: text, inLine: number)
  }

  /// The paths of all attachments beneath the data folder.
  var attachments: [String] {
    data.everything().filter { $0.contains("/3-attachments/") && $0.utf8.count > 100 }
      .map { String($0.dropFirst(data.path.count + 1)) }.sorted()
  }
}
