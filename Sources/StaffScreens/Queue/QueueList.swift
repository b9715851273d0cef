import Casework
import TextUI

/// The rows of a queue as far as they were read, and which of them is chosen and seen.
///
/// What others do never moves the chosen row on the screen: rows that have left the queue stay,
/// marked, until the member asks for the list anew, and rows that have come push away from it.
struct QueueList: Sendable {
  struct Entry: Sendable {
    var row: QueueRow
    /// Who has it in hand.
    var claim: Claim?
    /// It has left this queue since it was read.
    var isGone = false
  }

  private(set) var entries: [Entry] = []
  /// The place of the chosen entry; 0 when there are none.
  private(set) var selected = 0
  /// The first entry seen.
  private(set) var top = 0
  private var reader: QueueReader
  /// Entries before this one were not read again at the last refresh.
  private var staleBefore = 0
  /// End was pressed, and the end is not read yet.
  private var isGoingToEnd = false
  /// The list is longer than can be sorted, and is shown in the order of receipt.
  private(set) var isTooLongToSort = false

  /// Rows read at once: more than any window shows.
  private static let page = 64
  /// Rows read at once on the way to the end.
  private static let portion = 10_000
  /// Rows read again above the window.
  private static let margin = 20

  init(_ scope: QueueScope) { reader = QueueReader(scope) }

  var chosen: Entry? { entries.indices.contains(selected) ? entries[selected] : nil }
  /// Whether everything there is was read.
  var isWhole: Bool { reader.isAtEnd }

  /// Reads the list anew from its head; the choice stays on its row when that is still there.
  mutating func load(_ session: StaffSession, choosing number: ApplicationNumber? = nil) throws {
    reader = QueueReader(reader.query)
    entries = []
    staleBefore = 0
    (selected, top) = (0, 0)
    try readMore(session)
    guard let number, let place = entries.firstIndex(where: { $0.row.number == number }) else {
      return
    }
    selected = place
    top = max(0, place - 5)
  }

  /// Whether there is more to look at that is waited for: a filter has left room on the page, or
  /// End was pressed.
  func wantsMore(_ height: Int) -> Bool {
    guard !reader.isAtEnd else { return false }
    return isGoingToEnd
      || !reader.query.filter.isEmpty && entries.count < top + 2 * height
  }

  /// Reads on what is waited for, so much as fits between two keys.
  mutating func readOn(_ height: Int, _ session: StaffSession) throws {
    guard isGoingToEnd else { return try readMore(session) }
    try goToEnd(height, session)
  }

  private mutating func readMore(_ session: StaffSession) throws {
    guard !reader.isAtEnd else { return }
    var rows = try sortedRows(session)
    if rows == nil { rows = try reader.read(Self.page, session) }
    entries += try (rows ?? []).map { try Self.entry($0, session) }
  }

  /// Reads a portion of all that is left and goes to its end. Who has a row in hand is looked up
  /// only where it is seen, by the refresh that follows.
  private mutating func goToEnd(_ height: Int, _ session: StaffSession) throws {
    if !reader.isAtEnd {
      entries += try reader.read(Self.portion, session).map { Entry(row: $0) }
      staleBefore = entries.count
    }
    isGoingToEnd = !reader.isAtEnd
    selected = max(0, entries.count - 1)
    top = firstSeen(height)
    if !isGoingToEnd { try select(selected, height, session) }
  }

  /// The whole list in another order than the store's; nil when it is too long for that.
  private mutating func sortedRows(_ session: StaffSession) throws -> [QueueRow]? {
    let query = reader.query
    let order = query.order
    guard order != .received, entries.isEmpty else { return nil }
    var whole = reader
    let looks = query.filter.isEmpty ? QueueOrder.longest : 10 * QueueReader.mostLookedAt
    let rows = try whole.read(QueueOrder.longest, looks: looks, session)
    isTooLongToSort = !whole.isAtEnd
    guard whole.isAtEnd else { return nil }
    reader = whole
    return rows.sorted(by: order.isBefore)
  }

  private static func entry(_ row: QueueRow, _ session: StaffSession) throws -> Entry {
    let isWaiting = row.status == .awaitingReview
    return Entry(row: row, claim: isWaiting ? try session.holder(of: row.number) : nil)
  }

  /// Another process has written: reads what is seen, and a little around it.
  mutating func refresh(_ session: StaffSession) throws {
    let isSorted = reader.query.order != .received && !isTooLongToSort
    let start =
      isSorted || reader.query.isOfOneDay ? 0 : max(0, min(top, entries.count) - Self.margin)
    let before = start > 0 ? entries[start - 1].row.place : nil
    var fresh = QueueReader(reader.query, after: before)
    let limit = isSorted ? QueueOrder.longest : Self.page + Self.margin
    var rows = try fresh.read(limit, session)
    if isSorted { rows.sort(by: reader.query.order.isBefore) }
    let old = Array(entries[start...])
    let merged = try Self.merge(old, rows, isWhole: fresh.isAtEnd, session)
    let moved = shift(of: old, into: merged, from: start)
    entries = entries[..<start] + merged
    reader = fresh
    staleBefore = start
    selected = max(0, min(selected + moved, entries.count - 1))
    top = max(0, top + moved)
  }

  /// How many places further down the chosen entry stands now.
  private func shift(of old: [Entry], into merged: [Entry], from start: Int) -> Int {
    guard old.indices.contains(selected - start) else { return 0 }
    let place = old[selected - start].row.place
    let now = merged.firstIndex { $0.row.place == place }
    return now.map { $0 - (selected - start) } ?? 0
  }

  /// The rows as they are now, and between them those that have gone.
  private static func merge(
    _ old: [Entry],
    _ fresh: [QueueRow],
    isWhole: Bool,
    _ session: StaffSession
  ) throws -> [Entry] {
    let known = Set(old.map(\.row.place))
    let still = Set(fresh.map(\.place))
    var merged: [Entry] = []
    var rest = old[...]
    for row in fresh {
      while known.contains(row.place), let next = rest.popFirst(), next.row.place != row.place {
        // In an order of its own a row may have moved without leaving.
        if !still.contains(next.row.place) { merged.append(Entry(row: next.row, isGone: true)) }
      }
      merged.append(try entry(row, session))
    }
    // What was not read again lies behind; it is read when it is scrolled to.
    guard isWhole else { return merged }
    return merged
      + rest.filter { !still.contains($0.row.place) }.map { Entry(row: $0.row, isGone: true) }
  }

  /// ↑↓ PgUp PgDn Home End and the wheel; reads on where the read rows end.
  /// - Returns: whether the key was one of them.
  mutating func type(_ key: Key, height: Int, _ session: StaffSession) throws -> Bool {
    isGoingToEnd = false
    switch key {
    case .up: try select(selected - 1, height, session)
    case .down: try select(selected + 1, height, session)
    case .pageUp: try select(selected - height + 1, height, session)
    case .pageDown: try select(selected + height - 1, height, session)
    case .mouse(let mouse) where mouse.button == .wheelUp:
      try select(selected - 3, height, session)
    case .mouse(let mouse) where mouse.button == .wheelDown:
      try select(selected + 3, height, session)
    case .home, .first: try select(0, height, session)
    case .end, .last:
      try goToEnd(height, session)
    default: return false
    }
    return true
  }

  mutating func select(_ place: Int, _ height: Int, _ session: StaffSession) throws {
    if place + height >= entries.count { try readMore(session) }
    selected = max(0, min(place, entries.count - 1))
    top = firstSeen(height)
    if top < staleBefore { try refresh(session) }
  }

  /// The first row of a window of so many rows: it moves only when the choice would leave it.
  func firstSeen(_ height: Int) -> Int {
    let last = max(0, entries.count - height)
    return max(0, min(min(top, selected), last, selected), selected - height + 1)
  }
}
