import Casework
import Foundation
import TestSupport
import Testing
import TextUI

@testable import CaseFiles

/// Copies of a store in which a station was at work.
struct CopiesStationTests {
  let sample: DeskSample
  let out = DataFolder()
  let back = DataFolder()
  private let fingerprints = FixedSurroundings().surroundings.fingerprints

  init() throws { sample = try DeskSample() }

  private func export(_ change: (inout ExportChoice) -> Void = { _ in }) throws -> CopyReport {
    var choice = ExportChoice()
    change(&choice)
    return try StoreExport(
      of: sample.data.path,
      into: out.path,
      choosing: choice,
      safe: { ShownText($0, limit: 1 << 20).text },
      now: { .sample },
      recording: { change in
        let event = AuditEvent(at: .sample, by: StoreExport.actor, .exported, subject: "all")
        try change.record(event, fingerprints)
      }
    ).run()
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(out.path)/\(name)", encoding: .utf8)
  }

  private func object(_ name: String) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(text(name).utf8))
    return try #require(json as? [String: Any])
  }

  @Test func `an export has every review with what it looked at, the notes, the messages' state`()
    throws
  {
    _ = try export()
    let whole = try object("applications/0000/000/A0000000001.json")
    let application = try #require(whole["application"] as? [String: Any])
    let review = try #require(application["review"] as? [String: Any])
    let rounds = try #require(review["rounds"] as? [[String: Any]])
    #expect(rounds.map { $0["undoneAt"] != nil } == [true, false])
    let homes = rounds.map { ($0["info"] as? [String: Any])?["homeAddress"] as? String }
    #expect(homes == ["大学路23号", "大学路23号"])
    #expect((review["notes"] as? [[String: Any]])?.first?["text"] as? String == "电话已告知")
    let states = (whole["messages"] as? [[String: Any]])?.map { $0["state"] as? String }
    #expect(states == ["waiting", "withdrawn", "waiting", "waiting"])
  }

  @Test func `an export of everything has the staff without passwords, and the audit`() throws {
    let report = try export()
    #expect(report.isRecorded && report.damage == [])
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(out.path)/staff").sorted()
    #expect(names == ["guanli.json", "shenguoqing.json", "zhouli.json"])
    let staff = try text("staff/zhouli.json")
    #expect(staff.contains("\"realName\": \"周立\"") && !staff.contains("$quick$"))
    let rows = try text("audit.csv").components(separatedBy: "\r\n")
    let count = try sample.visit.store.lastAudit()?.number ?? 0
    #expect(rows.count == count + 2 && rows[count].contains(",office,exported,all,"))
    let index = try text("index.csv")
    #expect(index.contains(",1,zhouli,,applications/0000/000/A0000000001.json"))
  }

  @Test func `every export is recorded before it begins, also of one station alone`() throws {
    let before = try #require(try sample.visit.store.lastAudit())
    _ = try export { $0.station = "nowhere" }
    let entry = try #require(try sample.visit.store.lastAudit())
    #expect(entry.number == before.number + 1 && entry.action == .exported && entry.by == "office")
    #expect(sample.findings() == [])
    #expect(access("\(out.path)/audit.csv", F_OK) != 0 && access("\(out.path)/staff", F_OK) != 0)
  }

  @Test func `what a review looked at and was replaced since stands in a folder of its own`() throws
  {
    let report = try export { $0.withAttachments = true }
    let folder = "\(out.path)/applications/0000/000/A0000000001"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.contains("photo-1.png") && names.contains("review-1"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder + "/review-1") == ["photo-1.jpg"]
    )
    #expect(!names.contains("review-2") && report.attachments == 9)
  }

  @Test func `what is restored has the station's side whole, and goes on`() throws {
    let copy = DataFolder()
    _ = try StoreBackup(of: sample.data.path, into: copy.path, now: { .sample }).run()
    let prints = fingerprints
    _ = try StoreRestore(
      from: copy.path,
      to: back.path,
      replacing: false,
      now: { .sample },
      fingerprint: { try prints.fingerprint(of: $0) }
    ).run()
    let (old, new) = (sample.visit.store, try back.open())
    #expect(try new.staffMembers() == old.staffMembers())
    #expect(try new.lastAudit() == old.lastAudit())
    let late = Moment.sample.adding(seconds: 86_400)
    #expect(try new.outbox(until: late, limit: 99) == old.outbox(until: late, limit: 99))
    let audit = try AuditCheck(new, fingerprints)
    #expect(try audit.fault == nil && audit.last == old.lastAudit())
    let door = StaffDoor(
      store: new,
      office: SampleOffice.office,
      surroundings: sample.visit.world.surroundings
    )
    let reviewer = try door.signIn(name: "zhouli", password: SampleStation.password)
    #expect(try reviewer.note("恢复后", on: sample.moved.number).review?.notes.count == 1)
  }

  @Test func `the counts of a check name the staff, the audit and what is still to be sent`() throws
  {
    let check = StoreCheck(
      folder: sample.data.folder,
      disk: sample.data.disk,
      now: .sample,
      fingerprints: nil
    )
    let report = check.count()
    let open = try sample.visit.store.outbox(until: .sample.adding(seconds: 86_400), limit: 99)
    #expect(report.staff == 3 && report.openMessages == open.count)
    #expect(try report.auditEntries == sample.visit.store.lastAudit()?.number)
  }
}
