/// When what is done. Tests make them small, so that each of them is met.
struct StoreLimits: Sendable {
  /// How long a segment of the journal is made, in bytes.
  var segmentBytes = 16 << 20
  /// How large a tail is, in bytes.
  var tailBytes = SharedTail.usualBytes
  /// A tail with more transactions than these becomes a run.
  var checkpointTransactions = 4096
  /// A tail with more bytes than these becomes a run.
  var checkpointBytes = 24 << 20
  /// Runs up to this size in bytes are of the lowest tier.
  var lowestTier = MergePlan.lowestTier
  /// With less free space on the disk, in bytes, nobody can submit a new application.
  var leastFreeBytes = 256 << 20
  /// So long after the last change a mark covers it, in milliseconds.
  var idleMilliseconds = 500

  static let usual = StoreLimits()
}

/// Who does the work that nobody waits for: runs, merges, the next segment, the mark when nothing
/// happens.
enum Maintenance: Sendable {
  /// A thread of this process, when no other process is at it.
  case thread
  /// Each change, when it has been acknowledged; so that tests meet it at a certain call.
  case atOnce
  /// Others.
  case none
}
