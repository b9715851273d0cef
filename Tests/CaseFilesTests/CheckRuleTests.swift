import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// Lines whose checksums are right and whose content is not: each fault is named with its place.
struct CheckRuleTests {
  private let sample: CheckSample
  private let journal = CheckSample.journal

  init() throws { sample = try CheckSample() }

  /// The byte of the application's document in a line.
  private func document(_ line: Int) throws -> Int {
    try sample.column(of: #"{"type":"application""#, inLine: line)
  }

  @Test func `a wrong count of a slot is named`() throws {
    let place = try sample.replace(
      #"["s/330102505/2026-11-27/morning","1"]"#,
      by: #"["s/330102505/2026-11-27/morning","2"]"#
    )
    #expect(sample.findings() == ["damage key \(journal):\(place.line):\(place.column)"])
  }

  @Test func `a second live application of a person is named`() throws {
    let (one, two) = (sample.booked.info.identity.text, sample.submitted.info.identity.text)
    let line = try sample.replace(
      #""identity":"\#(two)","initials""#,
      by: #""identity":"\#(one)","initials""#
    ).line
    try sample.replace("i/\(two)", by: "i/\(one)")
    try sample.replace("p/\(two)", by: "p/\(one)")
    try sample.replace("|\(two.suffix(4))|", by: "|\(one.suffix(4))|")
    #expect(sample.findings() == ["damage person \(journal):\(line):\(try document(line))"])
  }

  @Test func `a sixth person of an account is named`() throws {
    let data = sample.data
    let session = try sample.visit.register(.fangYuan)
    for place in 0..<5 { _ = try sample.visit.submit(.somebody(place), by: session) }
    let extra = try StoreVisit(data.open(), seed: 5)
    let other = try extra.register(.maLan)
    _ = try extra.submit(.somebody(9), by: other)
    let line = try data.lines().count
    try sample.replace(
      #""account":"malan99","documents""#,
      by: #""account":"fangyuan","documents""#
    )
    try sample.replace(#"["h/malan99/"#, by: #"["h/fangyuan/"#)
    try sample.replace(#"["u/malan99/"#, by: #"["u/fangyuan/"#)
    #expect(sample.findings().contains("damage people \(journal):\(line):\(try document(line))"))
  }

  @Test func `a revision that was skipped is named`() throws {
    let line = try sample.replace(#""revision":2"#, by: #""revision":3"#).line
    #expect(sample.findings() == ["damage revision \(journal):\(line):\(try document(line))"])
  }

  @Test func `a step that the status does not allow is named`() throws {
    let line = try sample.replace(#""event":"booked""#, by: #""event":"passed""#).line
    #expect(sample.findings() == ["damage step \(journal):\(line):\(try document(line))"])
  }

  @Test func `a way that leads to the status over a forbidden step is named`() throws {
    try sample.replace(#""event":"booked""#, by: #""event":"missed""#)
    let line = try sample.replace(#""status":"awaitingReview""#, by: #""status":"noShow""#).line
    let finding = sample.check().findings.first { $0.kind == .step }
    #expect(finding?.line == line && finding?.english.contains("cannot follow") == true)
  }

  @Test func `a status that the history does not lead to is named`() throws {
    let line = try sample.replace(#""status":"awaitingReview""#, by: #""status":"passed""#).line
    // The row in the queue, and what the day's visits say of it.
    for _ in 1...2 { try sample.replace("/awaitingReview/", by: "/passed/") }
    #expect(sample.findings() == ["damage step \(journal):\(line):\(try document(line))"])
  }

  @Test func `a place held without an appointment is named`() throws {
    let slot = #""slot":{"day":"2026-11-27","half":"morning","station":"330102505"},"#
    let line = try sample.replace(slot, by: "").line
    #expect(sample.findings().contains("damage slot \(journal):\(line):\(try document(line))"))
  }

  @Test func `a history that was rewritten is named`() throws {
    let line = try sample.replace(
      #""by":"applicant","event":"submitted""#,
      by: #""by":"station","event":"submitted""#
    ).line
    // The last line of the first application is the booking; the other one has but one version.
    #expect(line > 0)
    try sample.edit { lines in
      guard let booking = lines.lastIndex(where: { $0.contains(#""event":"booked""#) }) else {
        return
      }
      lines[booking] = lines[booking].replacing(
        #""by":"applicant","event":"submitted""#,
        with: #""by":"office","event":"submitted""#
      )
    }
    let booking = try #require(try sample.data.lines().lastIndex { $0.contains("booked") }) + 1
    #expect(sample.findings() == ["damage revision \(journal):\(booking):\(try document(booking))"])
  }

  @Test func `a number that is used again is named`() throws {
    try sample.edit { lines in
      for place in lines.indices {
        lines[place] = lines[place].replacing(
          sample.submitted.number.text,
          with: sample.booked.number.text
        )
      }
    }
    #expect(sample.findings().contains { $0.hasPrefix("damage number \(journal):") })
  }

  @Test func `a user name that is registered again is named`() throws {
    _ = try sample.visit.register(.maLan)
    let line = try sample.data.lines().count
    try sample.edit { lines in
      lines[line - 1] = lines[line - 1].replacing("malan99", with: "zhangwei")
    }
    let column = try sample.column(of: #"{"type":"account""#, inLine: line)
    #expect(sample.findings() == ["damage number \(journal):\(line):\(column)"])
  }

  @Test func `a document that is not strict JSON is named to the byte`() throws {
    let place = try sample.replace(#""marks":[]"#, by: #""marks":[ ,]"#)
    let findings = sample.findings()
    #expect(findings.count == 1)
    #expect(findings.first == "damage document \(journal):\(place.line):\(place.column + 10)")
  }

  @Test func `a value that no person can have is named`() throws {
    let line = try sample.replace(#""mobile":"139"#, by: #""mobile":"239"#).line
    #expect(sample.findings().first?.hasPrefix("damage document \(journal):\(line):") == true)
  }

  @Test func `a document under another's id is named`() throws {
    let place = try sample.replace(
      #"{"type":"application","id":"A0000000002""#,
      by: #"{"type":"application","id":"A0000000001""#
    )
    #expect(sample.findings() == ["damage document \(journal):\(place.line):\(place.column)"])
  }

  @Test func `a key that is lacking is named`() throws {
    let number = sample.submitted.number.text
    let line = try sample.replace(#",["u/zhangwei/\#(number)","@"]"#, by: "").line
    #expect(sample.findings() == ["damage key \(journal):\(line):\(try document(line))"])
  }

  @Test func `a key that nothing calls for is named`() throws {
    let place = try sample.replace(
      #"["u/zhangwei/"#,
      by: #"["s/330102505/2026-12-01/morning","1"],["u/zhangwei/"#
    )
    #expect(sample.findings() == ["damage key \(journal):\(place.line):\(place.column)"])
  }

  @Test func `a key that still holds and is deleted is named`() throws {
    let number = sample.submitted.number.text
    let line = try sample.replace(#",["u/zhangwei/\#(number)","@"]"#, by: "").line
    try sample.edit {
      $0[line - 1] = $0[line - 1].replacing(#""del":[]"#, with: #""del":["u/zhangwei/\#(number)"]"#)
    }
    let column = try sample.column(of: #"["u/zhangwei"#, inLine: line) + 1
    #expect(sample.findings() == ["damage key \(journal):\(line):\(column)"])
  }

  @Test func `a summary of another person is named`() throws {
    let line = try sample.replace("梅明强|", by: "梅明亮|").line
    let column = try sample.column(of: #"["q/"#, inLine: line)
    #expect(sample.findings() == ["damage key \(journal):\(line):\(column)"])
  }

  @Test func `a line of another form is named to the byte`() throws {
    let place = try sample.replace(
      #","del":[],"docs":[{"type":"application","id":"A0000000002""#,
      by: #","dex":[],"docs":[{"type":"application","id":"A0000000002""#
    )
    #expect(sample.findings() == ["damage form \(journal):\(place.line):\(place.column)"])
  }

  @Test func `more people than the office's quota are a warning`() throws {
    let line = try #require(try sample.data.lines().firstIndex { $0.contains("/morning\"") }) + 1
    let none = Quota(usual: .init(morning: 0, afternoon: 0))
    #expect(
      sample.findings(quota: none) == ["warning quota \(journal):\(line):\(try document(line))"]
    )
  }
}
