import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// A folder written by the first journal (commit fa15fc4), with four segments, a sealed torn tail
/// and shorter summaries, holds the same cases for every later program.
struct StageOneTests {
  let data = DataFolder()

  init() throws {
    let sample = #filePath.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    try FileManager.default.copyItem(atPath: sample + "/StageOneStore", toPath: data.path)
    // What is checked out has lost the modes that a store insists on.
    for path in data.everything() {
      let isFolder = try LocalDisk().status(of: path)?.isFolder == true
      chmod(path, isFolder ? 0o700 : 0o600)
    }
  }

  @Test func `a folder of the first journal holds what it held`() throws {
    try check(try data.open())
  }

  @Test func `a folder of the first journal goes on in the same numbers`() throws {
    let visit = StoreVisit(try data.open(), seed: 3)
    let session = try visit.register(.fangYuan)
    let application = try visit.submit(.fangYuan, by: session)
    #expect(application.number.text == "A0000000004")
    let again = try data.open()
    try check(again, applications: 4)
    #expect(try again.application(application.number) == application)
  }

  private func check(_ store: FileCaseStore, applications count: Int = 3) throws {
    #expect(try store.applicationCount() == count)
    let (one, two, three) = (
      try UserName("meimq1988"), try UserName("zhangwei"), try UserName("malan99")
    )
    #expect(try store.account(one)?.realName.text == "梅明强")
    #expect(
      try store.applications(of: one).map(Self.line) == [
        "A0000000001 4 awaitingReview 2026-11-30 afternoon"
      ]
    )
    #expect(
      try store.applications(of: two).map(Self.line) == [
        "A0000000002 2 cancelled", "A0000000003 2 awaitingReview 2026-11-27 morning",
      ]
    )
    #expect(try store.applications(of: three).isEmpty)
    #expect(try store.messages(to: one).map(\.id) == ["A0000000001-3", "A0000000001-1"])
    #expect(try store.messages(to: two).map(\.id) == ["A0000000003-1", "A0000000002-1"])
    let live = try #require(try store.applications(of: two).last)
    #expect(try store.liveApplication(of: live.info.identity) == live.number)
    let slot = try #require(live.heldSlot)
    let other = Slot(station: slot.station, day: slot.day, half: .afternoon)
    #expect(try [store.booked(slot), store.booked(other)] == [1, 0])
    let attempts = String(
      decoding: try JSONEncoder().encode(try store.signInAttempts(of: two)),
      as: UTF8.self
    )
    #expect(attempts.split(separator: "2026-11-23T01:41:07").count == 4)
    #expect(try store.signInAttempts(of: one) == SignInAttempts())
    #expect(try store.draft(of: three) != nil)
    let page = try #require(live.documents.fingerprints.first)
    #expect(try store.document(page) != nil)
  }

  private static func line(_ application: Application) -> String {
    let slot = application.heldSlot.map { " \($0.day) \($0.half.rawValue)" } ?? ""
    return
      "\(application.number.text) \(application.revision) \(application.status.rawValue)\(slot)"
  }
}
