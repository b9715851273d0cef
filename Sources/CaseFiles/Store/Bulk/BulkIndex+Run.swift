import Casework

extension BulkIndex {
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
    try addHomes(to: &run)
    try addCounts(to: &run)
    for (place, line) in audit.enumerated() {
      try run.add([StationKey.audit(place + 1)], line: Int(line))
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
    let people = live.map { (CaseKey.person($1), number($0)) }
    for (key, number) in people.sorted(by: { $0.0 < $1.0 }) {
      try run.add([key], value: number)
    }
    for record in records.sorted(by: { $0.draft < $1.draft }) {
      try run.add([CaseKey.request(record.draft)], line: Int(record.first))
    }
    try addMessages(to: &run, ofAccounts)
    for key in past.sorted() { try run.add([key], value: "") }
    for place in records.indices.sorted(by: { records[$0].row.key < records[$1].row.key }) {
      let record = records[place]
      try run.add([record.row.key], line: Int(record.last), summary: record.row.summary)
    }
    for (place, record) in records.enumerated() {
      try run.add(["r/", number(place)], line: Int(record.last))
    }
    for (key, count) in slots.sorted(by: { $0.key < $1.key }) {
      try run.add([key], value: String(count))
    }
    for member in staff.sorted(by: { $0.name < $1.name }) {
      try run.add([StationKey.staff, member.name], line: member.sequence)
    }
    for place in ofAccounts where live[place] != nil {
      let record = records[place]
      try run.add(["u/", record.account, "/", number(place)], line: Int(record.last))
    }
    let visits = records.compactMap { record in record.row.visit.map { ($0, record.row.key) } }
    for (visit, row) in visits.sorted(by: { $0.0 < $1.0 }) { try run.add([visit], value: row) }
  }

  private func addHomes(to run: inout BulkRun) throws {
    let homes = records.indices.map { place in
      (key: BulkRow.homeKey(records[place].row.home, .init(serial: place + 1)), place: place)
    }
    for (key, place) in homes.sorted(by: { $0.key < $1.key }) {
      try run.add([key], value: "", summary: records[place].row.home)
    }
  }

  private func addCounts(to run: inout BulkRun) throws {
    try run.add([CaseKey.applicationCount], value: String(records.count))
    if !audit.isEmpty { try run.add([CaseKey.auditCount], value: String(audit.count)) }
    var counts: [Substring: Int] = [:]
    for record in records {
      if let part = QueueKey.prefix(of: record.row.key) { counts[part, default: 0] += 1 }
    }
    for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
      try run.add([CaseKey.queueCount(key)], value: String(count))
    }
  }

  /// Messages and what is still to be sent. Those of an application stand together, since their
  /// names begin with its number.
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
    for message in outbox.sorted(by: { $0.key < $1.key }) {
      try run.add([message.key], line: message.sequence, summary: message.account)
    }
  }

  private func number(_ place: Int) -> String { ApplicationNumber(serial: place + 1).text }
}
