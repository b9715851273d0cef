import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// Whole files that are missing, changed, strange or open to others.
struct CheckFolderTests {
  private let sample: CheckSample
  private let journal = CheckSample.journal

  init() throws { sample = try CheckSample() }

  private func path(_ name: String) -> String { "\(sample.data.path)/\(name)" }

  private func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path(name))
  }

  private func write(_ name: String, _ text: String = "x", mode: mode_t = 0o600) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    chmod(path(name), mode)
  }

  @Test func `a missing attachment is named with whose it is`() throws {
    let page = try #require(sample.booked.documents.allPages.first)
    let name = try #require(sample.attachments.first { $0.hasSuffix(page.fingerprint.hex) })
    try remove(name)
    #expect(sample.findings() == ["damage attachment-missing \(name)"])
    #expect(sample.check().findings.first?.english.contains("of A00000000") == true)
  }

  @Test func `an attachment with a changed byte, or another size, is named`() throws {
    let names = sample.attachments
    try sample.data.damage(path(names[0])) { $0[30] ^= 1 }
    try sample.data.damage(path(names[1])) { $0.append(0) }
    #expect(sample.findings() == names.prefix(2).map { "damage attachment-changed \($0)" })
  }

  @Test func `without the attachments' bytes only their sizes are compared`() throws {
    let names = sample.attachments
    try sample.data.damage(path(names[0])) { $0[30] ^= 1 }
    try sample.data.damage(path(names[1])) { $0.append(0) }
    let check = StoreCheck(
      folder: sample.data.folder,
      disk: sample.data.disk,
      now: .sample,
      fingerprints: nil
    )
    #expect(
      check.run().findings.map(CheckSample.short) == ["damage attachment-changed \(names[1])"]
    )
  }

  @Test func `an attachment that nobody names is told once it is old`() throws {
    let fingerprint = try sample.visit.desk.surroundings.fingerprints.fingerprint(of: [7])
    try sample.visit.store.keepDocument([7], fingerprint)
    let digits = fingerprint.hex
    let name = "3-attachments/\(digits.prefix(2))/\(digits.dropFirst(2).prefix(2))/\(digits)"
    #expect(sample.findings() == [])
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path(name))
    #expect(sample.findings() == ["warning attachment-stray \(name)"])
  }

  @Test func `a file with no business in the folder is told`() throws {
    for name in ["notes.txt", "1-journal/old.jsonl", "3-attachments/readme", "drafts/UPPER.json"] {
      try write(name)
    }
    #expect(
      Set(sample.findings()) == [
        "warning strange notes.txt", "warning strange 1-journal/old.jsonl",
        "warning strange 3-attachments/readme", "warning strange drafts/UPPER.json",
      ]
    )
  }

  @Test func `what a process that died has left is told`() throws {
    try write("drafts/tmp.999999999.1")
    try write("MANIFEST.json.tmp")
    try write("1-journal/next.0000000001")
    #expect(
      Set(sample.findings()) == [
        "warning leftover drafts/tmp.999999999.1", "warning leftover MANIFEST.json.tmp",
        "warning leftover 1-journal/next.0000000001",
      ]
    )
  }

  @Test func `a draft cut off at any place, or changed, is named`() throws {
    let name = "drafts/zhangwei.json"
    let whole = try Data(contentsOf: URL(fileURLWithPath: path(name)))
    for count in stride(from: 0, to: whole.count, by: 97) {
      try whole.prefix(count).write(to: URL(fileURLWithPath: path(name)))
      #expect(sample.findings() == ["damage draft \(name)"], "cut at \(count)")
    }
  }

  @Test func `a draft of nobody is told`() throws {
    try FileManager.default.moveItem(
      atPath: path("drafts/zhangwei.json"),
      toPath: path("drafts/nobody_at_all.json")
    )
    #expect(sample.findings() == ["warning draft drafts/nobody_at_all.json"])
  }

  @Test func `what others may read is told`() throws {
    chmod(path(""), 0o755)
    chmod(path(journal), 0o644)
    chmod(path("drafts"), 0o711)
    chmod(path(sample.attachments[0]), 0o666)
    chmod(path(sample.attachments[1]), 0o440)
    #expect(
      Set(sample.findings()) == [
        "warning mode .", "warning mode \(journal)", "warning mode drafts",
        "warning mode \(sample.attachments[0])",
      ]
    )
  }

  @Test func `what was set aside is listed, and its report is read`() throws {
    try write("4-quarantine/0000000001-500.torn")
    try write("4-quarantine/report.jsonl", "{}\n")
    #expect(
      sample.findings() == [
        "warning quarantine 4-quarantine/0000000001-500.torn",
        "warning derived 4-quarantine/report.jsonl:1:1",
      ]
    )
  }

  @Test func `a missing or foreign description is named`() throws {
    let text = try String(contentsOfFile: path("STORE.json"), encoding: .utf8)
    try write("STORE.json", text.replacing(#""minReader":1"#, with: #""minReader":9"#))
    #expect(sample.findings() == ["damage description STORE.json"])
    try write("STORE.json", text.replacing("residence-store", with: "something-else"))
    #expect(sample.findings() == ["damage description STORE.json"])
    try remove("STORE.json")
    #expect(sample.findings() == ["damage description STORE.json"])
  }

  @Test func `a damaged mark of what is on the disk is told`() throws {
    try sample.data.damage(path("run/durable.json")) { $0[50] ^= 1 }
    #expect(sample.findings().contains("warning derived run/durable.json"))
  }

  @Test func `a file that cannot be read is named, and the rest is checked`() throws {
    try remove("drafts/zhangwei.json")
    try FileManager.default.createSymbolicLink(
      atPath: path("drafts/zhangwei.json"),
      withDestinationPath: "/etc/passwd"
    )
    let findings = sample.findings()
    #expect(findings.contains("damage unreadable drafts/zhangwei.json"))
    #expect(!findings.contains { $0.hasPrefix("damage attachment") })
  }
}
