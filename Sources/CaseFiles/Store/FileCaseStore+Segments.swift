import Casework

extension FileCaseStore {
  /// Opens the store with segments of another length in bytes, and with tails and runs as much
  /// smaller, so that the processes of a test meet many of their ends. Throws as
  /// `init(folder:now:)`.
  package convenience init(
    folder: String,
    segmentBytes: Int,
    now: @escaping @Sendable () -> Moment,
    lockPatience: Duration
  ) throws {
    var limits = StoreLimits.usual
    limits.segmentBytes = segmentBytes
    let usual = StoreLimits.usual
    limits.checkpointTransactions =
      max(16, usual.checkpointTransactions * segmentBytes / usual.segmentBytes / 4)
    limits.lowestTier = max(16 << 10, usual.lowestTier * segmentBytes / usual.segmentBytes / 4)
    try self.init(
      folder: StoreFolder(path: folder),
      disk: LocalDisk(),
      now: now,
      lockPatience: lockPatience,
      limits: limits
    )
  }
}
