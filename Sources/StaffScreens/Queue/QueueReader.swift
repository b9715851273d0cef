import Casework

/// Reads a tab's rows page by page, and never more of them than asked for and a little.
struct QueueReader: Sendable {
  /// What the rows must be beside their status.
  let query: QueueScope
  /// The last row looked at; nil before the first.
  private var last: QueuePlace?
  /// Which of the scope's statuses is being read.
  private var part = 0
  private(set) var isAtEnd = false

  /// Rows looked at in one reading, however few of them fit: the next one goes on from there.
  static let mostLookedAt = 1_000

  /// Begins behind a row; at the head when nil.
  init(_ query: QueueScope, after place: QueuePlace? = nil) {
    self.query = query
    last = place
    if let place { part = query.statuses.firstIndex(of: place.status) ?? 0 }
  }

  /// The next rows that fit, at most `limit`.
  /// - Parameter looks: the rows looked at for them.
  mutating func read(
    _ limit: Int,
    looks: Int = QueueReader.mostLookedAt,
    _ session: StaffSession
  ) throws -> [QueueRow] {
    if let day = query.tab == .today ? session.surroundings.today : query.filter.day {
      return try readDay(day, session)
    }
    let overdue = query.tab == .overdue ? session.overdueThrough : .last
    var found: [QueueRow] = []
    var lookedAt = 0
    while found.count < limit, !isAtEnd, lookedAt < looks {
      let wanted = query.filter.isEmpty ? limit - found.count : max(64, limit)
      let rows = try session.queue(
        in: query.statuses[part],
        matching: query.words,
        after: last,
        limit: wanted
      )
      lookedAt += rows.count
      for row in rows {
        if found.count == limit { break }
        last = row.place
        guard row.received.day <= overdue else {
          isAtEnd = true
          return found
        }
        if try fits(row, session) { found.append(row) }
      }
      if rows.count < wanted, last == rows.last?.place || rows.isEmpty { startNextPart() }
    }
    return found
  }

  private func fits(_ row: QueueRow, _ session: StaffSession) throws -> Bool {
    if let numbers = query.ofPerson, !numbers.contains(row.number) { return false }
    return try query.filter.fits(row, session)
  }

  private mutating func startNextPart() {
    part += 1
    last = nil
    isAtEnd = part == query.statuses.count
  }

  /// A day's visits are few, and are read whole.
  private mutating func readDay(_ day: CalendarDay, _ session: StaffSession) throws
    -> [QueueRow]
  {
    guard !isAtEnd else { return [] }
    isAtEnd = true
    return try session.visits(on: day).filter { row in
      guard query.tab == .today || query.statuses.contains(row.status) else { return false }
      guard query.tab != .overdue || session.deadline(of: row).isOverdue else { return false }
      return try query.words?.match(row) ?? true && fits(row, session)
    }
  }
}
