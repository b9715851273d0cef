import Casework
import StrictJSON

/// What a change does to keys and documents: the difference between what was and what was put.
struct KeyChanges {
  private(set) var settings: [Transaction.Setting] = []
  private(set) var documents: [[UInt8]] = []
  private var removed: Set<String> = []
  private var places: [Slot: Int] = [:]
  private let encoder = StrictJSONEncoder()

  /// Compares with the newest state. What was put as it was before is left out.
  init(_ change: CaseChange, to cases: CasesAt) throws {
    for (name, account) in change.accounts.sorted(by: { $0.key.text < $1.key.text })
    where try cases.account(name) != account {
      try set(CaseKey.account(name), .account, name.text, account)
    }
    for (number, application) in change.applications.sorted(by: { $0.key < $1.key }) {
      let before = try cases.application(number)
      if before != application { try add(application, instead: before, cases) }
    }
    for (slot, step) in places.sorted(by: { CaseKey.slot($0.key) < CaseKey.slot($1.key) })
    where step != 0 {
      let count = try cases.booked(slot) + step
      if count > 0 {
        settings.append(.init(key: CaseKey.slot(slot), value: String(count)))
      } else {
        removed.insert(CaseKey.slot(slot))
      }
    }
    for message in change.messages { try add(message, cases) }
    for (name, attempts) in change.signInAttempts.sorted(by: { $0.key.text < $1.key.text })
    where try cases.signInAttempts(of: name) != attempts {
      if attempts == SignInAttempts() {
        removed.insert(CaseKey.signInAttempts(name))
      } else {
        try set(CaseKey.signInAttempts(name), .signInAttempts, name.text, attempts)
      }
    }
    try addStation(change, cases)
  }

  /// Keys that end. One that another record of the same change takes over is not among them.
  var deletions: [String] { removed.subtracting(settings.map(\.key)).sorted() }

  var isEmpty: Bool { settings.isEmpty && removed.isEmpty }

  private mutating func add(
    _ new: Application,
    instead old: Application?,
    _ cases: CasesAt
  ) throws {
    try set(CaseKey.application(new.number), .application, new.number.text, new)
    if old == nil { settings.append(.init(key: CaseKey.history(new))) }
    if old?.info.identity != new.info.identity {
      if let old { removed.insert(CaseKey.past(old)) }
      settings.append(.init(key: CaseKey.past(new), value: ""))
    }
    if let old {
      let person = CaseKey.person(old.info.identity)
      if try cases.liveApplication(of: old.info.identity) == old.number { removed.insert(person) }
      removed.insert(CaseKey.live(old))
      removed.insert(QueueKey.key(old))
      if let slot = old.heldSlot {
        places[slot, default: 0] -= 1
        removed.insert(StationKey.visit(slot, old.number))
      }
    }
    if new.status.isLive {
      let person = CaseKey.person(new.info.identity)
      settings.append(.init(key: person, value: new.number.text))
      settings.append(.init(key: CaseKey.live(new)))
    }
    settings.append(.init(key: QueueKey.key(new), summary: QueueKey.summary(new)))
    if let slot = new.heldSlot {
      places[slot, default: 0] += 1
      let visit = StationKey.visit(slot, new.number)
      settings.append(.init(key: visit, value: QueueKey.key(new)))
    }
    try addHome(of: new, instead: old, cases)
  }

  /// An application from before homes were kept gets its key with its next change.
  private mutating func addHome(
    of new: Application,
    instead old: Application?,
    _ cases: CasesAt
  ) throws {
    let home = StationKey.home(new.info.homeStreet, new.info.homeAddress)
    let key = StationKey.home(new)
    if let old, StationKey.home(old) != key { removed.insert(StationKey.home(old)) }
    let known = old == nil ? nil : try cases.content(key)
    let content = IndexContent.kept(value: "", summary: home)
    if known != content { settings.append(.init(key: key, value: "", summary: home)) }
  }

  private mutating func add(_ new: Message, _ cases: CasesAt) throws {
    let old = try cases.message(new.id, to: new.account)
    guard old != new else { return }
    try set(CaseKey.message(new), .message, new.id, new)
    if let old = old.flatMap(CaseKey.outbox) { removed.insert(old) }
    if let due = CaseKey.outbox(new) {
      settings.append(.init(key: due, summary: new.account.text))
    }
  }

  private mutating func addStation(_ change: CaseChange, _ cases: CasesAt) throws {
    for (name, member) in change.staff.sorted(by: { $0.key.text < $1.key.text })
    where try cases.staffMember(name) != member {
      try set(StationKey.staff(name), .staffMember, name.text, member)
    }
    for (name, attempts) in change.staffAttempts.sorted(by: { $0.key.text < $1.key.text })
    where try cases.staffAttempts(of: name) != attempts {
      if attempts == SignInAttempts() {
        removed.insert(StationKey.attempts(name))
      } else {
        try set(StationKey.attempts(name), .staffAttempts, name.text, attempts)
      }
    }
    for (number, claim) in change.claims.sorted(by: { $0.key < $1.key })
    where try cases.claim(of: number) != claim {
      if let claim {
        try set(StationKey.claim(number), .claim, number.text, claim)
      } else {
        removed.insert(StationKey.claim(number))
      }
    }
    for closure in change.closures {
      let id = StationKey.closureID(closure.station, closure.day)
      try set(StationKey.closure(closure.station, closure.day), .dayClosure, id, closure)
    }
    for entry in change.audit {
      try set(StationKey.audit(entry.number), .auditEntry, String(entry.number), entry)
    }
  }

  /// Keeps what a request was answered, in the line that does it.
  mutating func answer(_ request: String, _ result: some Encodable) throws {
    try set(CaseKey.request(request), .outcome, request, result)
  }

  private mutating func set(
    _ key: String,
    _ kind: DocumentKind,
    _ id: String,
    _ value: some Encodable
  ) throws {
    settings.append(.init(key: key))
    var text = LineText()
    text.add(kind.opening(id: id))
    text.add(try encoder.encode(value))
    text.add("}")
    documents.append(text.bytes)
  }
}
