import Casework

/// Notes what the lines of a made-up history leave in the index, to write it in one run at the
/// end, in the order of the keys.
struct BulkIndex: Sendable {
  /// What one application has left, by the sequences of lines.
  private struct Record {
    let account: String
    let draft: String
    let first: Int32
    var last: Int32
  }

  private struct Sent {
    /// The application's place in `records`.
    let record: Int32
    let sequence: Int32
    let id: String
  }

  private var accounts: [(name: String, sequence: Int)] = []
  /// In the order of the applications' numbers, which count from 1.
  private var records: [Record] = []
  private var sent: [Sent] = []
  /// Applications that are live, by their place in `records`.
  private var live: [Int: Application] = [:]
  /// Every application's key among its person's.
  private var past: [String] = []
  /// The queue's row of each application, by its place in `records`.
  private var rows: [(key: String, summary: String)] = []

  /// - Throws: `SystemFailure.notDone` when applications are not numbered one after the other.
  mutating func note(_ change: BulkChange, _ sequence: Int) throws(SystemFailure) {
    if let account = change.account { accounts.append((account.name.text, sequence)) }
    guard let after = change.after?.application else { return }
    var place = (Int(after.number.text.dropFirst()) ?? 0) - 1
    if change.before == nil {
      place = records.count
      let line = Int32(sequence)
      records.append(
        Record(account: after.account.text, draft: after.draft, first: line, last: line)
      )
      past.append(CaseKey.past(after))
      rows.append(("", ""))
    }
    guard records.indices.contains(place), after.number.text.hasSuffix(String(place + 1)) else {
      throw SystemFailure(.notDone, attempt: "\(after.number.text) is not the next number")
    }
    records[place].last = Int32(sequence)
    rows[place] = (QueueKey.key(after), QueueKey.summary(after))
    live[place] = after.status.isLive ? after : nil
    if let message = change.message {
      sent.append(Sent(record: Int32(place), sequence: Int32(sequence), id: message.id))
    }
  }

  /// Writes the run of everything.
  /// - Parameters:
  ///   - places: where each line stands, by its sequence less one.
  ///   - slots: how many places are taken, by key.
  func write(
    places: [BulkPlace],
    slots: [String: Int],
    in folder: StoreFolder,
    _ disk: any Disk
  ) throws -> ListedRun {
    var run = BulkRun(
      try RunWriter(first: 1, last: places.count, in: folder, disk),
      places: places
    )
    do {
      try add(to: &run, slots)
      return try run.finish()
    } catch {
      run.abandon()
      throw error
    }
  }

  /// Everything in the order of the keys, family by family.
  private func add(to run: inout BulkRun, _ slots: [String: Int]) throws {
    for account in accounts.sorted(by: { $0.name < $1.name }) {
      try run.add(["a/", account.name], line: account.sequence)
    }
    try run.add([CaseKey.applicationCount], value: String(records.count))
    var counts: [String: Int] = [:]
    for row in rows {
      if let part = QueueKey.prefix(of: row.key) {
        counts[CaseKey.queueCount(part), default: 0] += 1
      }
    }
    for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
      try run.add([key], value: String(count))
    }
    // A stroke stands before every letter and digit, so names sort as keys with what follows.
    let ofAccounts = records.indices.sorted {
      let (one, other) = (records[$0].account, records[$1].account)
      return one == other ? $0 < $1 : one < other
    }
    for place in ofAccounts {
      let record = records[place]
      try run.add(["h/", record.account, "/", number(place)], line: Int(record.first))
    }
    let people = live.map { (CaseKey.person($1.info.identity), $1.number.text) }
    for (key, number) in people.sorted(by: { $0.0 < $1.0 }) {
      try run.add([key], value: number)
    }
    for record in records.sorted(by: { $0.draft < $1.draft }) {
      try run.add([CaseKey.request(record.draft)], line: Int(record.first))
    }
    try addMessages(to: &run, ofAccounts)
    for key in past.sorted() { try run.add([key], value: "") }
    for place in rows.indices.sorted(by: { rows[$0].key < rows[$1].key }) {
      let row = rows[place]
      try run.add([row.key], line: Int(records[place].last), summary: row.summary)
    }
    for (place, record) in records.enumerated() {
      try run.add(["r/", number(place)], line: Int(record.last))
    }
    for (key, count) in slots.sorted(by: { $0.key < $1.key }) {
      try run.add([key], value: String(count))
    }
    for place in ofAccounts where live[place] != nil {
      let record = records[place]
      try run.add(["u/", record.account, "/", number(place)], line: Int(record.last))
    }
  }

  /// The messages of an application stand together, since their names begin with its number.
  private func addMessages(to run: inout BulkRun, _ ofAccounts: [Int]) throws {
    var ends = [Int](repeating: 0, count: records.count + 1)
    for message in sent { ends[Int(message.record) + 1] += 1 }
    for place in records.indices { ends[place + 1] += ends[place] }
    var next = ends
    var grouped = [Int](repeating: 0, count: sent.count)
    for (index, message) in sent.enumerated() {
      grouped[next[Int(message.record)]] = index
      next[Int(message.record)] += 1
    }
    for place in ofAccounts {
      let messages = grouped[ends[place]..<ends[place + 1]].map { sent[$0] }
      for message in messages.sorted(by: { $0.id < $1.id }) {
        let line = Int(message.sequence)
        try run.add(["m/", records[place].account, "/", message.id], line: line)
      }
    }
  }

  private func number(_ place: Int) -> String { ApplicationNumber(serial: place + 1).text }
}
