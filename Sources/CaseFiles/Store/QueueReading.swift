import Casework

/// The stations' queues and what they are searched for: from the index alone.
extension CasesAt {
  func applications(for person: IdentityNumber) throws -> [ApplicationNumber] {
    try numbers(CaseKey.past(person))
  }

  func queueCount(at station: StationCode, in status: ApplicationStatus) throws -> Int {
    let beginning = QueueKey.prefix(station, status)
    return try view.count(CaseKey.queueCount(beginning[...]), upTo: sequence)
  }

  func queue(_ query: QueueQuery) throws -> [QueueRow] {
    guard query.limit > 0 else { return [] }
    let beginning = QueueKey.prefix(query.station, query.status)
    // Behind the last row of the page before: no key has anything between it and this.
    let start = query.after.map { beginning + QueueKey.tail($0) + " " } ?? beginning
    var rows: [QueueRow] = []
    try view.scan(beginning, from: start, upTo: sequence) { entry in
      if let words = query.words, !QueueKey.fits(words, entry) { return true }
      rows.append(try QueueKey.row(entry))
      return rows.count < query.limit
    }
    return rows
  }

  /// The row with this key; nil when there is none.
  func row(_ key: String) throws -> QueueRow? {
    guard case .kept(_, let summary?) = try content(key) else { return nil }
    return QueueKey.row(key: key, summary: summary)
  }
}

extension FileCaseStore {
  public func applications(for person: IdentityNumber) throws -> [ApplicationNumber] {
    try reading { try $0.applications(for: person) }
  }

  public func queueCount(at station: StationCode, in status: ApplicationStatus) throws -> Int {
    try reading { try $0.queueCount(at: station, in: status) }
  }

  public func queue(_ query: QueueQuery) throws -> [QueueRow] {
    try reading { try $0.queue(query) }
  }
}

extension QueueKey {
  /// The row of an index entry.
  fileprivate static func row(_ entry: IndexEntry) throws -> QueueRow {
    // Nothing in a summary is escaped.
    if let summary = entry.summaryBytes, let row = row(key: entry.key, summary: summary) {
      return row
    }
    throw SystemFailure(.damaged, attempt: "index entry \(entry.keyText): no row")
  }

  /// Whether the words fit an entry's bytes as they stand: nothing in a summary is escaped.
  fileprivate static func fits(_ words: SearchWords, _ entry: IndexEntry) -> Bool {
    guard let summary = entry.summaryBytes, entry.key.count > 11 else { return false }
    let fields = ByteFields(summary, between: UInt8(ascii: "|"))
    guard fields.count == fieldCount || fields.count == olderFieldCount else { return false }
    return words.match(
      SearchedBytes(
        number: UnsafeRawBufferPointer(rebasing: entry.key[(entry.key.count - 11)...]),
        name: fields[0],
        initials: fields[1],
        identityTail: fields[2],
        mobile: fields[5]
      )
    )
  }
}
