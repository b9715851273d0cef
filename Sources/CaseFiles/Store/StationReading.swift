import Casework

/// The station's side: its staff, what they have in hand, who comes when, what is to be sent, and
/// the record of it all.
extension CasesAt {
  func staffMember(_ name: UserName) throws -> StaffMember? {
    try document(StaffMember.self, .staffMember, id: name.text, StationKey.staff(name))
  }

  func staffMembers() throws -> [StaffMember] {
    try documents(StaffMember.self, .staffMember, StationKey.staff)
  }

  func staffAttempts(of name: UserName) throws -> SignInAttempts {
    try document(SignInAttempts.self, .staffAttempts, id: name.text, StationKey.attempts(name))
      ?? SignInAttempts()
  }

  func claim(of number: ApplicationNumber) throws -> Claim? {
    try document(Claim.self, .claim, id: number.text, StationKey.claim(number))
  }

  func closure(of station: StationCode, on day: CalendarDay) throws -> DayClosure? {
    let id = StationKey.closureID(station, day)
    return try document(DayClosure.self, .dayClosure, id: id, StationKey.closure(station, day))
  }

  func visits(at station: StationCode, on day: CalendarDay) throws -> [QueueRow] {
    var keys: [String] = []
    try view.scan(StationKey.visits(station, day), upTo: sequence) { entry in
      if case .kept(let key, _) = try entry.content() { keys.append(key) }
    }
    let rows = try keys.map { key in
      guard let row = try row(key) else {
        throw SystemFailure(.damaged, attempt: "index entry \(key): no row of a visit")
      }
      return row
    }
    return DayHalf.allCases.flatMap { half in
      rows.filter { $0.visit?.half == half }.sorted { $0.number < $1.number }
    }
  }

  func visitCount(at station: StationCode, on day: CalendarDay) throws -> Int {
    var count = 0
    try view.scan(StationKey.visits(station, day), upTo: sequence) { _ in count += 1 }
    return count
  }

  func applications(atHome street: DivisionCode, address: String) throws -> [ApplicationNumber] {
    let home = StationKey.home(street, address)
    let beginning = StationKey.home(Checksum.of(Array(home.utf8)[...]))
    var numbers: [ApplicationNumber] = []
    try view.scan(beginning, upTo: sequence) { entry in
      guard case .kept(_, let summary?) = try entry.content(),
        summary.utf8.elementsEqual(home.utf8)
      else { return }
      let number = entry.keyText.dropFirst(beginning.utf8.count)
      if let number = ApplicationNumber(String(number)) { numbers.append(number) }
    }
    return numbers
  }

  func message(_ id: String, to account: UserName) throws -> Message? {
    try document(Message.self, .message, id: id, CaseKey.message(id, to: account))
  }

  func outbox(until: Moment, limit: Int) throws -> [Message] {
    guard limit > 0 else { return [] }
    var found: [Message] = []
    try view.scan(CaseKey.outbox, from: CaseKey.outbox, upTo: sequence) { entry in
      // Texts sort as the moments do; behind the moment stands a stroke.
      guard entry.keyText.dropFirst(2).prefix(while: { $0 != "/" }) <= until.iso else {
        return false
      }
      let content = try entry.content()
      guard let place = try place(of: content), case .kept(_, let account?) = content,
        UserName(storedText: account) != nil
      else { throw SystemFailure(.damaged, attempt: "index entry \(entry.keyText): no message") }
      let id = String(entry.keyText.split(separator: "/")[2])
      found.append(try store.document(Message.self, .message, id: id, at: place))
      return found.count < limit
    }
    return found
  }

  func lastAudit() throws -> AuditEntry? {
    let count = try view.count(CaseKey.auditCount, upTo: sequence)
    guard count > 0 else { return nil }
    guard let last = try audit(count) else {
      throw SystemFailure(.damaged, attempt: "index entry \(CaseKey.auditCount): \(count)")
    }
    return last
  }

  func audit(after number: Int, limit: Int) throws -> [AuditEntry] {
    guard limit > 0, number < Int.max else { return [] }
    var places: [(number: Int, place: LinePlace)] = []
    let start = StationKey.audit(max(0, number) + 1)
    try view.scan(StationKey.audit, from: start, upTo: sequence) { entry in
      if let number = Int(entry.keyText.dropFirst(2)), let place = try place(of: entry.content()) {
        places.append((number, place))
      }
      return places.count < limit
    }
    return try places.map { entry in
      try store.document(
        AuditEntry.self,
        .auditEntry,
        id: String(entry.number),
        at: entry.place
      )
    }
  }

  private func audit(_ number: Int) throws -> AuditEntry? {
    try document(AuditEntry.self, .auditEntry, id: String(number), StationKey.audit(number))
  }

  private func document<Value: Decodable>(
    _ type: Value.Type,
    _ kind: DocumentKind,
    id: String,
    _ key: String
  ) throws -> Value? {
    guard let place = try place(key) else { return nil }
    return try store.document(type, kind, id: id, at: place)
  }

  /// All documents whose keys begin like this and end with their ids.
  private func documents<Value: Decodable>(
    _ type: Value.Type,
    _ kind: DocumentKind,
    _ beginning: String
  ) throws -> [Value] {
    var found: [(id: String, place: LinePlace)] = []
    try view.scan(beginning, upTo: sequence) { entry in
      let id = String(entry.keyText.dropFirst(beginning.utf8.count))
      if let place = try place(of: try entry.content()) { found.append((id, place)) }
    }
    return try found.map { try store.document(type, kind, id: $0.id, at: $0.place) }
  }
}

extension FileCaseStore {
  public func staffMember(_ name: UserName) throws -> StaffMember? {
    try reading { try $0.staffMember(name) }
  }

  public func staffMembers() throws -> [StaffMember] { try reading { try $0.staffMembers() } }

  public func staffAttempts(of name: UserName) throws -> SignInAttempts {
    try reading { try $0.staffAttempts(of: name) }
  }

  public func claim(of number: ApplicationNumber) throws -> Claim? {
    try reading { try $0.claim(of: number) }
  }

  public func closure(of station: StationCode, on day: CalendarDay) throws -> DayClosure? {
    try reading { try $0.closure(of: station, on: day) }
  }

  public func visits(at station: StationCode, on day: CalendarDay) throws -> [QueueRow] {
    try reading { try $0.visits(at: station, on: day) }
  }

  public func visitCount(at station: StationCode, on day: CalendarDay) throws -> Int {
    try reading { try $0.visitCount(at: station, on: day) }
  }

  public func applications(
    atHome street: DivisionCode,
    address: String
  ) throws -> [ApplicationNumber] {
    try reading { try $0.applications(atHome: street, address: address) }
  }

  public func message(_ id: String, to account: UserName) throws -> Message? {
    try reading { try $0.message(id, to: account) }
  }

  public func outbox(until: Moment, limit: Int) throws -> [Message] {
    try reading { try $0.outbox(until: until, limit: limit) }
  }

  public func lastAudit() throws -> AuditEntry? { try reading { try $0.lastAudit() } }

  public func audit(after number: Int, limit: Int) throws -> [AuditEntry] {
    try reading { try $0.audit(after: number, limit: limit) }
  }
}
