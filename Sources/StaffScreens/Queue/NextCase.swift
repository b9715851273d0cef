import Casework

/// Finds the case to judge next: the one due first among those that nobody else has in hand.
enum NextCase {
  /// Rows looked at for a free one; more are not held by as many reviewers as a station has.
  private static let mostLookedAt = 256

  /// - Parameter place: the case just left; those behind it come first, then those before it.
  static func find(_ session: StaffSession, after place: QueuePlace? = nil) throws
    -> ApplicationNumber?
  {
    if let place, place.status == .awaitingReview,
      let number = try first(session, after: place, but: place.number)
    {
      return number
    }
    return try first(session, after: nil, but: place?.number)
  }

  private static func first(
    _ session: StaffSession,
    after place: QueuePlace?,
    but left: ApplicationNumber?
  ) throws -> ApplicationNumber? {
    var last = place
    var lookedAt = 0
    while lookedAt < mostLookedAt {
      let rows = try session.queue(in: .awaitingReview, after: last, limit: 16)
      for row in rows where row.number != left {
        let holder = try session.holder(of: row.number)
        if holder.map({ $0.by == session.member.name }) ?? true { return row.number }
      }
      guard rows.count == 16 else { return nil }
      lookedAt += rows.count
      last = rows.last?.place
    }
    return nil
  }
}
