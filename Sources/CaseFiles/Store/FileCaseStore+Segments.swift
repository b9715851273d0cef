import Casework

extension FileCaseStore {
  /// Opens the store with segments of another length in bytes, so that the processes of a test
  /// meet many ends of segments. Throws as `init(folder:now:)`.
  package convenience init(
    folder: String,
    segmentBytes: Int,
    now: @escaping @Sendable () -> Moment,
    lockPatience: Duration
  ) throws {
    var limits = StoreLimits.usual
    limits.segmentBytes = segmentBytes
    try self.init(
      folder: StoreFolder(path: folder),
      disk: LocalDisk(),
      now: now,
      lockPatience: lockPatience,
      limits: limits
    )
  }
}
