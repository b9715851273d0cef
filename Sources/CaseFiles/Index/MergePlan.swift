/// Which runs are to become one next.
///
/// Runs of about the same size are of one tier; a run older than a larger one counts as of that
/// one's tier, so that tiers only fall from old to new. As soon as a tier has eight runs, they are
/// merged: an entry is written again about once a tier, and a key is sought in at most seven runs
/// a tier.
struct MergePlan: Equatable, Sendable {
  /// How many runs of one tier are merged, and how many times larger the next tier's may be.
  static let perTier = 8
  /// Bytes; runs up to this size are of the lowest tier.
  static let lowestTier = 4 << 20

  /// Neighbours in the manifest's order.
  let runs: Range<Int>
  /// Whether deleted keys may be left out, because no older run can know them.
  var dropsGone: Bool { runs.lowerBound == 0 }

  /// nil when nothing is to be merged. The newest tier that is full comes first: it is the cheapest.
  /// - Parameter sizes: the runs' bytes, in the manifest's order: the newest last.
  static func next(for sizes: [Int], lowestTier: Int = lowestTier) -> MergePlan? {
    var end = sizes.count
    while end > 0 {
      let tier = tier(of: sizes[end - 1], lowest: lowestTier)
      var start = end - 1
      while start > 0, Self.tier(of: sizes[start - 1], lowest: lowestTier) <= tier { start -= 1 }
      if end - start >= perTier { return MergePlan(runs: start..<end) }
      end = start
    }
    return nil
  }

  private static func tier(of bytes: Int, lowest: Int) -> Int {
    var tier = 0
    var limit = lowest
    while bytes > limit {
      tier += 1
      limit *= perTier
    }
    return tier
  }
}
