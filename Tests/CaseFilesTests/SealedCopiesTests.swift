import Casework
import Foundation
import TestSupport
import Testing
import TextUI

@testable import CaseFiles

/// Checking, backing up, restoring and exporting a store of sealed documents.
final class SealedCopiesTests {
  private let data = DataFolder()
  private let copy = DataFolder()
  private let back = DataFolder()
  private let key: SampleKey
  private let visit: StoreVisit
  private let application: Application
  /// Each restore keeps the folder before it under the name of its time.
  private var restores = 0

  init() throws {
    key = try SampleKey()
    data.sealing = key.lookup
    visit = StoreVisit(try data.open())
    application = try visit.submit(by: visit.register())
  }

  private var paths: [String] {
    application.documents.fingerprints.map { data.folder.attachment($0) }.sorted()
  }

  private func check(
    _ sealing: (any DocumentSealing)?,
    bytes: Bool = true
  ) -> [String] {
    StoreCheck(
      folder: data.folder,
      disk: LocalDisk(),
      now: .sample,
      fingerprints: bytes ? visit.desk.surroundings.fingerprints : nil,
      sealing: sealing
    ).run().findings.map(CheckSample.short)
  }

  private func restore(_ sealing: (any DocumentSealing)?) throws -> CopyReport {
    let prints = visit.desk.surroundings.fingerprints
    restores += 1
    let now = Moment.sample.adding(seconds: restores)
    return try StoreRestore(
      from: copy.path,
      to: back.path,
      replacing: true,
      now: { now },
      fingerprint: { try prints.fingerprint(of: $0) },
      sealing: sealing
    ).run().report
  }

  @Test func `a check opens what is sealed`() throws {
    #expect(check(key.sealing) == [] && check(nil, bytes: false) == [])
    try data.damage(paths[0]) { $0[60] ^= 1 }
    let name = String(paths[0].dropFirst(data.path.count + 1))
    #expect(check(key.sealing) == ["damage attachment-changed \(name)"])
  }

  @Test func `sizes are compared without the key, and the rest is said not to be`() throws {
    #expect(check(nil) == ["warning attachment-sealed 3-attachments"])
    #expect(check(try SampleKey().sealing) == ["warning attachment-sealed 3-attachments"])
    try data.damage(paths[0]) { $0.removeLast() }
    let name = String(paths[0].dropFirst(data.path.count + 1))
    #expect(check(nil, bytes: false) == ["damage attachment-changed \(name)"])
  }

  @Test func `what lies there in clear is told when there is a key`() throws {
    data.sealing = { () throws(SystemFailure) in nil }
    let store = try data.open()
    let other = StoreVisit(store, seed: 7)
    _ = try other.submit(.zhangWei, by: other.register(.zhangWei))
    #expect(check(key.sealing) == ["warning attachment-in-clear 3-attachments"])
  }

  @Test func `a backup holds them sealed, and a restore compares what it can open`() throws {
    _ = try StoreBackup(of: data.path, into: copy.path, now: { .sample }).run()
    #expect(try restore(key.sealing).damage == [] && restore(key.sealing).unopened == 0)
    let copied = FileManager.default.contents(
      atPath: paths[0].replacing(data.path, with: back.path)
    )
    #expect(copied == FileManager.default.contents(atPath: paths[0]))
    let without = try restore(nil)
    #expect(without.damage == [] && without.unopened == paths.count)
    try data.damage(paths[0].replacing(data.path, with: copy.path)) { $0[60] ^= 1 }
    #expect(try restore(key.sealing).damage.count == 1)
  }

  @Test func `an export has them opened`() throws {
    var choice = ExportChoice()
    choice.withAttachments = true
    func export(_ sealing: (any DocumentSealing)?, into folder: DataFolder) throws -> CopyReport {
      try StoreExport(
        of: data.path,
        into: folder.path,
        choosing: choice,
        safe: { ShownText($0, limit: 1 << 20).text },
        now: { .sample },
        recording: { _ in },
        sealing: sealing
      ).run()
    }
    let report = try export(key.sealing, into: copy)
    #expect(report.damage == [] && report.attachments == paths.count)
    let photo = "\(copy.path)/applications/0000/000/A0000000001/photo-1.jpg"
    let page = try #require(application.documents.pages(of: .photo).first)
    #expect(FileManager.default.contents(atPath: photo)?.count == page.size)
    #expect(try export(nil, into: back).damage.count == paths.count)
  }
}
