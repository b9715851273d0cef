/// Every rule, recomputed from the documents line by line; and every key, compared with them.
struct JudgedCases: Complaining {
  var complaints: [String] = []
  var places = Int.max
  private(set) var applications: [String: JudgedApplication] = [:]
  private(set) var accounts: [String: String] = [:]
  /// How many hold each slot now, and held it at most.
  private(set) var held: [String: Int] = [:]
  private(set) var highest: [String: Int] = [:]
  /// Decisions of stations.
  private(set) var decisions = 0
  /// Every key with its value as the journal sets it, "@" as the line's place, and the summary.
  private(set) var keys: [String: [String]] = [:]
  private(set) var desk = JudgedDesk()
  private var live: [String: Set<String>] = [:]
  private var people: [String: String] = [:]

  mutating func take(_ line: JudgedLine) {
    for key in line.deletions { keys[key] = nil }
    for setting in line.settings {
      if setting[0].hasPrefix("k/") {
        expect(keys[setting[0]] == nil, "request \(setting[0]) is done twice")
      }
      if setting[0].hasPrefix("h/") {
        expect(keys[setting[0]] == nil, "\(setting[0]) is submitted twice")
      }
      keys[setting[0]] =
        [setting[1] == "@" ? line.place : setting[1]] + setting.dropFirst(2)
    }
    for key in line.documentKeys {
      expect(keys[key] == [line.place], "line \(line.sequence): \(key) is \(keys[key] ?? [])")
    }
    desk.begin(line, keys)
    for value in line.values("account") { takeAccount(value, line) }
    let before = applications
    for value in line.values("application") {
      guard let application = JudgedApplication(value) else {
        expect(false, "the application in line \(line.sequence) cannot be read")
        continue
      }
      take(application, line)
    }
    // All of a line are one change: its keys are those behind the last of them.
    for value in line.values("application") {
      guard let new = applications[value["number"] as? String ?? ""] else { continue }
      compareKeys(of: new, before[new.number], "line \(line.sequence), \(new.number)")
    }
    desk.end(line, held: held)
  }

  private mutating func takeAccount(_ value: [String: Any], _ line: JudgedLine) {
    guard let name = value["name"] as? String, let identity = value["identity"] as? String,
      let at = value["registeredAt"] as? String
    else { return expect(false, "the account in line \(line.sequence) cannot be read") }
    // A password may change; who it is may not.
    let whose = "\(identity) \(at)"
    let known = accounts.updateValue(whose, forKey: name)
    expect(known == nil || known == whose, "line \(line.sequence): \(name) is taken twice")
  }

  private mutating func take(_ read: JudgedApplication, _ line: JudgedLine) {
    var new = read
    let old = applications[new.number]
    let spot = "line \(line.sequence), \(new.number)"
    if let old {
      let isNote = new.revision == old.revision
      new.before = isNote ? old.before : (old.status, old.slot)
      judge(new, after: old, isNote: isNote, spot)
      remove(old)
    } else {
      let count = applications.count + 1
      expect(new.number == "A" + JudgedJournal.padded(count), "\(spot) is the \(count)th")
      expect(new.revision == 1, "\(spot) begins at revision \(new.revision)")
    }
    applications[new.number] = new
    expect(new.history.count == new.revision, "\(spot): \(new.history.count) entries")
    if JudgedSteps.decisions.contains(new.last.event), old?.revision != new.revision {
      decisions += 1
    }
    if ["awaitingBooking", "returned", "ineligible"].contains(new.status) {
      expect(!new.namesSlot, "\(spot): is \(new.status) and keeps its place")
    }
    expect(accounts[new.account] != nil, "\(spot): no account \(new.account)")
    add(new, spot)
    desk.judge(new, old, spot)
    if new.rounds.count > old?.rounds.count ?? 0 {
      expect(keys["l/\(new.number)"] == nil, "\(spot): is decided, and still in hand")
    }
  }

  private mutating func judge(
    _ new: JudgedApplication,
    after old: JudgedApplication,
    isNote: Bool,
    _ spot: String
  ) {
    expect(old.account == new.account, "\(spot): is given to \(new.account)")
    let isMended = new.last.event == "resubmitted" && !isNote
    expect((old.draft != new.draft) == isMended, "\(spot): is made from \(new.draft)")
    if isNote {
      let isSame =
        new.history == old.history && new.status == old.status && new.slot == old.slot
        && new.rounds == old.rounds && new.notes == old.notes + 1
      return expect(isSame, "\(spot): revision \(new.revision) is changed")
    }
    expect(new.revision == old.revision + 1, "\(spot): \(new.revision) after \(old.revision)")
    expect(Array(new.history.dropLast()) == old.history, "\(spot): its past has changed")
    expect(
      JudgedSteps.isLegal(new, after: old),
      "\(spot): \(old.status) becomes \(new.status) by \(new.last.event)"
    )
  }

  private mutating func remove(_ old: JudgedApplication) {
    live[old.account]?.remove(old.number)
    if people[old.person] == old.number { people[old.person] = nil }
    if let slot = old.slot { held[slot, default: 0] -= 1 }
  }

  private mutating func add(_ new: JudgedApplication, _ spot: String) {
    if let slot = new.slot {
      held[slot, default: 0] += 1
      highest[slot] = max(highest[slot] ?? 0, held[slot] ?? 0)
      expect((held[slot] ?? 0) <= places, "\(spot): \(held[slot] ?? 0) in \(slot)")
    }
    guard new.isLive else { return }
    live[new.account, default: []].insert(new.number)
    expect((live[new.account]?.count ?? 0) <= 5, "\(spot): six people of \(new.account)")
    let other = people.updateValue(new.number, forKey: new.person)
    expect(other == nil, "\(spot): \(new.person) has \(other ?? "") already")
  }

  private mutating func compareKeys(
    of new: JudgedApplication,
    _ old: JudgedApplication?,
    _ spot: String
  ) {
    expect(keys["h/\(new.account)/\(new.number)"] != nil, "\(spot) has no history key")
    let own = "u/\(new.account)/\(new.number)"
    expect((keys[own] != nil) == new.isLive, "\(spot): \(own)")
    for slot in [new.slot, old?.slot].compactMap({ $0 }) {
      let count = held[slot] ?? 0
      expect(
        keys[slot]?[0] == (count > 0 ? "\(count)" : nil),
        "\(spot): \(slot) is \(keys[slot]?[0] ?? "not there") and should be \(count)"
      )
    }
    for visit in Set([new.visit, old?.visit].compactMap({ $0 })) {
      let expected = visit == new.visit ? [new.queue] : nil
      expect(keys[visit] == expected, "\(spot): \(visit) is \(keys[visit] ?? [])")
    }
    for home in Set([new.homeKey, old?.homeKey].compactMap({ $0 })) {
      let expected = home == new.homeKey ? ["", new.home] : nil
      expect(keys[home] == expected, "\(spot): \(home) is \(keys[home] ?? [])")
    }
    for queue in Set([new.queue, old?.queue].compactMap({ $0 })) {
      expect((keys[queue] != nil) == (queue == new.queue), "\(spot): \(queue)")
    }
  }

  /// Compares all keys of the end with what the documents say.
  mutating func finish() {
    let all = keys.keys
    let expected: [(String, Set<String>)] =
      [
        ("a/", Set(accounts.keys.map { "a/\($0)" })),
        ("r/", Set(applications.keys.map { "r/\($0)" })),
        ("i/", Set(people.keys.map { "i/\($0)" })),
        ("s/", Set(held.filter { $0.value > 0 }.keys)),
        ("q/", Set(applications.values.map(\.queue))),
        ("p/", Set(applications.values.map { "p/\($0.person)/\($0.number)" })),
        ("u/", Set(live.flatMap { (name, numbers) in numbers.map { "u/\(name)/\($0)" } })),
        ("v/", Set(applications.values.compactMap(\.visit))),
        ("b/", Set(applications.values.map(\.homeKey))),
      ] + desk.keys
    for (family, wanted) in expected {
      let found = Set(all.filter { $0.hasPrefix(family) })
      let difference = found.symmetricDifference(wanted).sorted().prefix(3)
      expect(difference.isEmpty, "keys that should not, or should, be there: \(difference)")
    }
    for (person, number) in people {
      expect(keys["i/\(person)"]?[0] == number, "i/\(person) is not \(number)")
    }
    complaints += desk.complaints
  }
}
