import Casework
import Foundation
import TestSupport

@testable import CaseFiles

/// A data folder of one test's own, gone when the test is over.
final class DataFolder {
  let path: String
  /// Small, so that a test meets the end of a segment.
  var segmentBytes: Int {
    get { limits.segmentBytes }
    set { limits.segmentBytes = newValue }
  }
  var limits: StoreLimits = {
    var limits = StoreLimits.usual
    limits.segmentBytes = 64 << 10
    return limits
  }()
  var maintenance = Maintenance.none
  var disk: any Disk = LocalDisk()
  var lockPatience: Duration = .seconds(5)
  var sealing: SealingLookup = { () throws(SystemFailure) in nil }

  init() {
    path = NSTemporaryDirectory() + "/juzhu-store-\(UInt64.random(in: 0...UInt64.max))"
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
    try? FileManager.default.removeItem(atPath: path + ".events")
  }

  var folder: StoreFolder { StoreFolder(path: path) }

  /// Opens the store as another process would.
  func open(evenIfDamaged: Bool = false) throws -> FileCaseStore {
    try FileCaseStore(
      folder: folder,
      disk: disk,
      now: { .sample },
      lockPatience: lockPatience,
      limits: limits,
      maintenance: maintenance,
      evenIfDamaged: evenIfDamaged,
      sealing: sealing
    )
  }

  /// A segment's lines, without the newlines at the end.
  func lines(of segment: Int = 1) throws -> [String] {
    try String(contentsOfFile: folder.segment(segment), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  /// Changes a file's bytes behind the store's back.
  func damage(_ path: String, _ change: (inout [UInt8]) -> Void) throws {
    var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    change(&bytes)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// Every path beneath, the folder itself included.
  func everything() -> [String] {
    let below = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
    return [path] + below.map { "\(path)/\($0)" }
  }
}
