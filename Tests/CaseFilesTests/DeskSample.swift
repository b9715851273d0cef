import Casework
import Foundation
import TestSupport

@testable import CaseFiles

/// A small clean store with everything that a station does, in a folder of its own, to be damaged
/// and checked.
final class DeskSample {
  let data = DataFolder()
  let visit: StoreVisit
  let station: SampleStation
  let reviewer: StaffSession
  let chief: StaffSession
  /// Of 梅明强: returned, taken back, returned again and mended, with another home.
  private(set) var mended: Application
  /// Of 马兰: passed, its day was shut, booked anew.
  private(set) var moved: Application
  private let quota: Quota

  init() throws {
    let store = try data.open()
    visit = StoreVisit(store)
    quota = visit.desk.office.quota
    station = try SampleStation(store, world: visit.world)
    reviewer = try station.sign("zhouli", "周立")
    chief = try station.sign("shenguoqing", "沈国庆", as: .chief)
    let session = try visit.register()
    mended = try visit.submit(by: session)
    _ = try session.book(mended.number, on: SampleKiosk.day("2026-11-27"), .morning)
    let faults: [Mark.Item: String] = [.answer(.homeAddress): "请写明室号"]
    try reviewer.settle(.giveBack(lateReason: nil), mended.number, faults: faults)
    _ = try reviewer.undo(mended.number)
    try reviewer.settle(.giveBack(lateReason: nil), mended.number, faults: faults)
    _ = try reviewer.note("电话已告知", on: mended.number)
    var draft = try session.mend(mended.number)
    draft.answers.homeAddress = "大学路25号3单元102室"
    draft.documents.remove(at: 0, from: .photo)
    try session.attach(SampleFiles.png, named: "new.png", to: .photo, of: &draft)
    mended = try session.submit(draft)
    let other = try visit.register(.maLan)
    moved = try visit.submit(.maLan, by: other)
    _ = try other.book(moved.number, on: SampleKiosk.day("2026-11-30"), .afternoon)
    try reviewer.settle(.pass, moved.number)
    _ = try chief.closeDay(SampleKiosk.day("2026-11-30"), reason: "设备检修")
    moved = try other.book(moved.number, on: SampleKiosk.day("2026-12-01"), .morning)
  }

  /// Each finding in short, as `CheckSample` has them.
  func findings() -> [String] {
    let check = StoreCheck(
      folder: data.folder,
      disk: data.disk,
      now: Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)),
      fingerprints: visit.desk.surroundings.fingerprints,
      quota: quota
    )
    return check.run().findings.map(CheckSample.short)
  }

  /// The judge's complaints; the sample's digests are no SHA-256.
  func complaints() throws -> [String] {
    try Judge(data.path, places: 20).complaints.filter { !$0.hasSuffix("is another") }
  }
}
