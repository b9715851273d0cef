import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// The judge itself: content with what is right, and not with what is wrong.
struct JudgeTests {
  let data = DataFolder()

  @Test func `the judge's digests and checksums are those of the standards`() {
    let digest = JudgedDigest.hex(of: Array("abc".utf8))
    #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let long = JudgedDigest.hex(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1000))
    #expect(long == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
    #expect(JudgedChecksum.of(Array("123456789".utf8)[...]) == 0xE306_9283)
  }

  @Test func `a store that was used rightly is judged right`() throws {
    try fill()
    let judge = try Judge(data.path, places: 20)
    // The sample's fingerprints are no SHA-256.
    #expect(judge.complaints.allSatisfy { $0.hasSuffix("is another") })
    #expect(judge.cases.applications.count == 2 && judge.cases.highest.values.max() == 2)
  }

  @Test(arguments: ["A0000000002", "seq", "morning", "revision", "awaiting"])
  func `one changed byte is complained of`(_ words: String) throws {
    try fill()
    try data.damage(data.folder.segment(1)) { bytes in
      let place = String(decoding: bytes, as: UTF8.self).utf8.firstRange(of: words.utf8)
      let text = String(decoding: bytes, as: UTF8.self).utf8
      if let place { bytes[text.distance(from: text.startIndex, to: place.upperBound)] ^= 1 }
    }
    #expect(try Judge(data.path).complaints.contains { !$0.hasSuffix("is another") })
  }

  @Test func `one place too many is complained of`() throws {
    try fill()
    #expect(try Judge(data.path, places: 1).complaints.contains { $0.contains("2 in s/") })
  }

  @Test func `a missing attachment is complained of`() throws {
    try fill()
    let path = try #require(data.everything().first { $0.contains("3-attachments/") && isFile($0) })
    try LocalDisk().remove(path)
    #expect(try Judge(data.path).complaints.contains { $0.hasSuffix("is missing") })
  }

  @Test func `what was acknowledged and is not there, or was refused and is, is complained of`()
    throws
  {
    try fill()
    let actor = SamplePerson.meiMingqiang.userName
    let judge = try Judge(data.path)
    for events in [
      "S lost 1 book\nA lost 2 1",
      "S \(actor) 1 book A0000000001\nN \(actor) 2 no",
      "S \(actor) 1 book\nA \(actor) 2 1 A0000000001 99",
    ] {
      var history = JudgedHistory(events.split(separator: "\n"))
      history.compare(with: judge)
      #expect(!history.complaints.isEmpty, "\(events)")
    }
  }

  @Test func `a change behind one that came after it is complained of`() throws {
    let store = try data.open()
    for name in ["second", "first"] {
      try store.change(by: name) { $0.put(try CaseScript().failedOnce, of: try UserName(name)) }
    }
    let events = "S first 1 put\nA first 2 1\nS second 3 put\nA second 4 1"
    var history = JudgedHistory(events.split(separator: "\n"))
    history.compare(with: try Judge(data.path))
    #expect(history.complaints == ["line 1 began after 2 was acknowledged"])
  }

  private func isFile(_ path: String) -> Bool {
    (try? LocalDisk().status(of: path)?.isFolder) == false
  }

  /// Two people in one half day.
  private func fill() throws {
    let visit = StoreVisit(try data.open())
    for person in [SamplePerson.meiMingqiang, .zhangWei] {
      let session = try visit.register(person)
      let number = try visit.submit(person, by: session).number
      _ = try session.book(number, on: SampleKiosk.day("2026-11-27"), .morning)
    }
  }
}
