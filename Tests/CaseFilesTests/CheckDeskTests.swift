import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// What a station does, in lines whose checksums are right and whose content is not: check and
/// judge both see it.
struct CheckDeskTests {
  private let sample: DeskSample
  private let data: DataFolder

  init() throws {
    sample = try DeskSample()
    data = sample.data
  }

  /// Both complain, the check of this kind.
  private func expect(_ kind: StoreFinding.Kind, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let findings = sample.findings()
    let named = findings.contains { $0.contains(" \(kind.rawValue) ") }
    #expect(named, "\(findings)", sourceLocation: sourceLocation)
    #expect(try !sample.complaints().isEmpty, sourceLocation: sourceLocation)
  }

  @Test func `everything that a station does leaves a clean store`() throws {
    #expect(sample.findings() == [])
    #expect(try sample.complaints() == [])
    let desk = try Judge(data.path).cases.desk
    #expect(desk.entries > 15 && desk.undone == 1 && desk.closed.count == 1)
  }

  @Test(arguments: ["t/", "l/", "d/", "o/", "e/", "v/", "b/", "m/", "g/"])
  func `a key of the station's side that is lacking is named`(_ family: String) throws {
    try edit(#"[["\#(family)"#, or: #",["\#(family)"#) { $0.unset(family) }
    try expect(.key)
  }

  @Test(arguments: ["l/", "o/", "v/", "b/"])
  func `a key of the station's side that stays behind is named`(_ family: String) throws {
    try data.edit { lines in
      let begins = "\"" + family
      guard let place = lines.lastIndex(where: { EditedLine($0).deleted.contains(begins) }) else {
        return
      }
      var line = EditedLine(lines[place])
      line.keepDeleted(family)
      lines[place] = line.text
    }
    try expect(.key)
  }

  /// Changes the last line that has either text.
  private func edit(_ one: String, or other: String, _ change: (inout EditedLine) -> Void) throws {
    try data.edit { lines in
      guard let place = lines.lastIndex(where: { $0.contains(one) || $0.contains(other) }) else {
        return
      }
      var line = EditedLine(lines[place])
      change(&line)
      lines[place] = line.text
    }
  }

  @Test func `a decision without its message is named`() throws {
    try data.edit { lines in
      guard let place = lines.lastIndex(where: { $0.contains(#""event":"passed"}],"info""#) })
      else {
        return
      }
      var line = EditedLine(lines[place])
      line.unset("m/")
      line.unset("o/")
      line.leaveOut("message")
      lines[place] = line.text
    }
    try expect(.message)
    #expect(sample.findings().count == 1)
  }

  @Test func `an entry that is left out, and a change without one, are named`() throws {
    try data.edit { lines in
      guard let place = lines.lastIndex(where: { $0.contains(#""type":"auditEntry""#) }) else {
        return
      }
      var line = EditedLine(lines[place])
      line.unset("e/")
      line.leaveOut("auditEntry")
      lines[place] = line.text
    }
    #expect(sample.findings().map { $0.contains("damage audit") } == [true])
    #expect(try sample.complaints().contains { $0.hasSuffix("is not recorded") })
  }

  @Test func `an entry of another past is named`() throws {
    try data.replace(#""previous":""#, by: #""previous":"0000000000000000"#)
    try data.edit { lines in
      guard let place = lines.lastIndex(where: { $0.contains(#""previous":"0000000000000000"#) })
      else { return }
      // As many digits as there were.
      let line = lines[place]
      guard let start = line.firstRange(of: #""previous":"0000000000000000"#)?.upperBound else {
        return
      }
      lines[place].removeSubrange(start..<line.index(start, offsetBy: 16))
    }
    try expect(.audit)
  }

  @Test func `a returned case that keeps its place is named`() throws {
    try data.edit { lines in
      for place in lines.indices where lines[place].contains(#""status":"returned""#) {
        lines[place] = lines[place].replacing(
          #""status":"returned""#,
          with: #""slot":{"day":"2026-11-27","half":"morning","station":"330102505"},"#
            + #""status":"returned""#
        )
      }
    }
    try expect(.slot)
  }

  @Test(arguments: [
    (#""revision":2,"slot""#, #""revision":1,"slot""#), ("23T01:41:07", "23T01:44:07"),
  ])
  func `a round of review that the history does not know is named`(
    _ old: String,
    _ new: String
  ) throws {
    try data.edit { lines in
      guard let place = lines.lastIndex(where: { $0.contains(#""event":"returned"}],"info""#) }),
        let rounds = lines[place].firstRange(of: #""rounds":["#)?.upperBound
      else { return }
      let tail = lines[place][rounds...].replacing(old, with: new)
      lines[place].replaceSubrange(rounds..., with: tail)
    }
    try expect(.step)
  }

  @Test func `a place on a day that is shut is named`() throws {
    try data.edit { lines in
      guard let place = lines.lastIndex(where: { $0.contains("2026-12-01") }) else { return }
      lines[place] = lines[place].replacing("2026-12-01", with: "2026-11-30")
    }
    try expect(.slot)
  }

  @Test func `a case in hand that is not there is named`() throws {
    try data.edit { lines in
      guard let place = lines.lastIndex(where: { $0.contains(#""l/A0000000001","@""#) }) else {
        return
      }
      lines[place] = lines[place].replacing("l/A0000000001", with: "l/A0000000009")
        .replacing(
          #"{"type":"claim","id":"A0000000001""#,
          with: #"{"type":"claim","id":"A0000000009""#
        )
    }
    // The document is filed under another number than its own.
    try expect(.document)
  }
}
