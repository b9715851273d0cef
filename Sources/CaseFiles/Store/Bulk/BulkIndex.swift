import Casework

/// Notes what the lines of a made-up history leave in the index, to write it in one run at the
/// end.
struct BulkIndex: Sendable {
  /// What one application has left, by the sequences of lines.
  struct Record {
    let account: String
    let draft: String
    let first: Int32
    var last: Int32
    /// As it stands in the queue.
    var row: BulkRow
  }

  /// A message.
  struct Sent {
    /// The application's place in `records`.
    let record: Int32
    let sequence: Int32
    let id: String
  }

  private(set) var accounts: [(name: String, sequence: Int)] = []
  private(set) var staff: [(name: String, sequence: Int)] = []
  /// In the order of the applications' numbers, which count from 1.
  private(set) var records: [Record] = []
  private(set) var sent: [Sent] = []
  /// Messages about which something is still to be done.
  private(set) var outbox: [(key: String, account: String, sequence: Int)] = []
  /// Applications that are live, by their place in `records`.
  private(set) var live: [Int: IdentityNumber] = [:]
  /// Every application's key among its person's.
  private(set) var past: [String] = []
  /// The lines of the audit's entries, in the order of their numbers, which count from 1.
  private(set) var audit: [Int32] = []

  /// The row of an application as it was noted last.
  func row(of number: ApplicationNumber) -> BulkRow? {
    let place = Self.place(of: number)
    return records.indices.contains(place) ? records[place].row : nil
  }

  /// - Parameter row: of the application after the change; nil when there is none.
  /// - Throws: `SystemFailure.notDone` when applications or entries of the audit are not numbered
  ///   one after the other.
  mutating func note(
    _ change: BulkChange,
    _ row: BulkRow?,
    _ sequence: Int
  ) throws(SystemFailure) {
    let line = Int32(sequence)
    if let account = change.account { accounts.append((account.name.text, sequence)) }
    if let member = change.staffMember { staff.append((member.name.text, sequence)) }
    for entry in change.audit {
      audit.append(line)
      try check(entry.number == audit.count, "entry \(entry.number) of the audit")
    }
    guard let after = change.after?.application, let row else { return }
    let place = Self.place(of: after.number)
    if change.before == nil {
      try check(place == records.count, after.number.text)
      records.append(
        Record(
          account: after.account.text,
          draft: after.draft,
          first: line,
          last: line,
          row: row
        )
      )
      past.append(CaseKey.past(after))
    } else {
      try check(records.indices.contains(place), after.number.text)
      records[place].last = line
      records[place].row = row
    }
    live[place] = after.status.isLive ? after.info.identity : nil
    if let message = change.message {
      sent.append(Sent(record: Int32(place), sequence: line, id: message.id))
      if let due = CaseKey.outbox(message) {
        outbox.append((due, message.account.text, sequence))
      }
    }
  }

  private static func place(of number: ApplicationNumber) -> Int {
    (Int(number.text.dropFirst()) ?? 0) - 1
  }

  private func check(_ isNext: Bool, _ what: String) throws(SystemFailure) {
    if !isNext { throw SystemFailure(.notDone, attempt: "\(what) is not the next number") }
  }
}
