/// The stations' side, recomputed line by line: messages, claims, closed days, the audit.
struct JudgedDesk: Complaining {
  var complaints: [String] = []
  /// By their keys.
  private(set) var messages: [String: JudgedMessage] = [:]
  private(set) var staff: Set<String> = []
  /// Who has each case in hand, or had it last, since when.
  private(set) var claims: [String: (by: String, seenAt: Int)] = [:]
  /// STATION/DAY
  private(set) var closed: Set<String> = []
  private(set) var entries = 0
  private(set) var undone = 0
  private var lastHash = String(repeating: "0", count: 64)
  /// Of the line at hand.
  private var told: Set<String> = []
  private var recorded: Set<String> = []
  private var actions: Set<String> = []

  mutating func begin(_ line: JudgedLine, _ keys: [String: [String]]) {
    (told, recorded, actions) = ([], [], [])
    for value in line.values("auditEntry") { takeEntry(value, line) }
    for value in line.values("staffMember") {
      staff.insert(value["name"] as? String ?? "")
    }
    for value in line.values("dayClosure") {
      closed.insert("\(value["station"] as? String ?? "")/\(value["day"] as? String ?? "")")
    }
    for value in line.values("message") {
      guard let message = JudgedMessage(value) else {
        expect(false, "the message in line \(line.sequence) cannot be read")
        continue
      }
      take(message, line, keys)
    }
  }

  /// Every entry names the one before by its hash, and its own hash is that of its content.
  private mutating func takeEntry(_ value: [String: Any], _ line: JudgedLine) {
    entries += 1
    let spot = "line \(line.sequence), entry \(entries)"
    guard let number = value["number"] as? Int, let at = value["at"] as? String,
      let by = value["by"] as? String, let action = value["action"] as? String,
      let subject = value["subject"] as? String, let detail = value["detail"] as? String,
      let previous = value["previous"] as? String, let hash = value["hash"] as? String
    else { return expect(false, "\(spot): cannot be read") }
    expect(number == entries, "\(spot): is numbered \(number)")
    expect(previous == lastHash, "\(spot): does not follow the one before")
    let fields = ["\(number)", at, by, action, subject, detail, previous]
    let text = fields.flatMap { Array("\($0.utf8.count):\($0);".utf8) }
    expect(JudgedDigest.hex(of: text) == hash, "\(spot): its hash is another")
    lastHash = hash
    recorded.insert(subject)
    actions.insert(action)
  }

  private mutating func take(
    _ new: JudgedMessage,
    _ line: JudgedLine,
    _ keys: [String: [String]]
  ) {
    let spot = "line \(line.sequence), \(new.id)"
    let old = messages.updateValue(new, forKey: new.key)
    told.insert(new.id)
    if let old {
      expect(old.content == new.content, "\(spot): says something else now")
      expect(old.outbox != nil, "\(spot): was \(old.state) and is \(new.state)")
      if let before = old.outbox, before != new.outbox {
        expect(keys[before] == nil, "\(spot): \(before) is still there")
      }
    }
    if let due = new.outbox {
      expect(keys[due] == [line.place, new.account], "\(spot): \(due) is \(keys[due] ?? [])")
    }
  }

  /// What must stand beside a version of an application in its line.
  mutating func judge(_ new: JudgedApplication, _ old: JudgedApplication?, _ spot: String) {
    let isNew = old.map { $0.revision < new.revision } ?? true
    if isNew, JudgedSteps.told.contains(new.last.event) {
      expect(told.contains("\(new.number)-\(new.revision)"), "\(spot): nobody is told")
    }
    if let old, isNew, new.last.event == "decisionUndone" {
      undone += 1
      let message = messages["m/\(old.account)/\(new.number)-\(old.revision)"]
      expect(message?.state == "withdrawn", "\(spot): its message is \(message?.state ?? "lost")")
    }
    if let slot = new.slot, slot != old?.slot {
      let day = slot.split(separator: "/")[1...2].joined(separator: "/")
      expect(!closed.contains(day), "\(spot): takes a place of \(day), which is shut")
    }
    let isShut = new.last.event == "dayClosed" && actions.contains("dayClosed")
    expect(entries == 0 || recorded.contains(new.number) || isShut, "\(spot): is not recorded")
    judgeRounds(of: new, old, spot)
  }

  private mutating func judgeRounds(
    of new: JudgedApplication,
    _ old: JudgedApplication?,
    _ spot: String
  ) {
    for round in new.rounds where !round.agrees(with: new.history) {
      expect(false, "\(spot): no \(round.decision) of revision \(round.revision) in its history")
    }
    let revisions = Set(new.rounds.map(\.revision))
    expect(revisions.count == new.rounds.count, "\(spot): one revision is decided twice")
    guard let old, new.rounds.count > old.rounds.count, let round = new.rounds.last else { return }
    expect(round.revision == old.revision, "\(spot): decided as it was at \(round.revision)")
    let holder = claims[new.number]?.by
    expect(holder == round.by, "\(spot): decided by \(round.by), in hand of \(holder ?? "nobody")")
  }

  /// Claims come last: a decision is made by who had the case in hand before.
  mutating func end(_ line: JudgedLine, held: [String: Int]) {
    for key in line.deletions where key.hasPrefix("l/") {
      expect(claims.removeValue(forKey: String(key.dropFirst(2))) != nil, "\(key) is nobody's")
    }
    for value in line.values("claim") {
      let spot = "line \(line.sequence), claim of \(value["number"] as? String ?? "")"
      guard let number = value["number"] as? String, let by = value["by"] as? String,
        let seen = value["seenAt"] as? String
      else { return expect(false, spot) }
      let seenAt = JudgedSteps.milliseconds(seen)
      let old = claims.updateValue((by, seenAt), forKey: number)
      expect(staff.contains(by), "\(spot): \(by) is nobody")
      if let old, old.by != by, abs(seenAt - old.seenAt) < 900_000 {
        expect(actions.contains("tookOver"), "\(spot): \(by) takes it from \(old.by)")
      }
    }
    for value in line.values("dayClosure") {
      let day = "\(value["station"] as? String ?? "")/\(value["day"] as? String ?? "")"
      for half in ["morning", "afternoon"] {
        expect(held["s/\(day)/\(half)"] ?? 0 == 0, "line \(line.sequence): \(day) keeps places")
      }
    }
  }

  /// The keys that must stand at the end, by their families.
  var keys: [(String, Set<String>)] {
    [
      ("t/", Set(staff.map { "t/\($0)" })),
      ("m/", Set(messages.keys)),
      ("o/", Set(messages.values.compactMap(\.outbox))),
      ("l/", Set(claims.keys.map { "l/\($0)" })),
      ("d/", Set(closed.map { "d/\($0)" })),
      ("e/", Set((0..<entries).map { "e/" + JudgedJournal.padded($0 + 1, to: 12) })),
    ]
  }
}
