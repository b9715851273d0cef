import Casework

@testable import CaseFiles

extension FileCaseStore {
  /// A store with segments of another length, and nobody who works in the background.
  convenience init(
    folder: StoreFolder,
    disk: any Disk,
    now: @escaping @Sendable () -> Moment,
    lockPatience: Duration,
    segmentBytes: Int,
    evenIfDamaged: Bool = false
  ) throws {
    var limits = StoreLimits.usual
    limits.segmentBytes = segmentBytes
    limits.tailBytes = 1 << 20
    try self.init(
      folder: folder,
      disk: disk,
      now: now,
      lockPatience: lockPatience,
      limits: limits,
      maintenance: .none,
      evenIfDamaged: evenIfDamaged
    )
  }
}
