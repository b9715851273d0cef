/// Compares what many processes told of their attempts with what the store holds.
struct JudgedHistory: Complaining {
  var complaints: [String] = []
  private(set) var attempts: [String: JudgedAttempt] = [:]

  /// - Parameter events: what the processes told, line by line.
  init(_ events: some Sequence<Substring>) {
    for event in events {
      let words = event.split(separator: " ").map(String.init)
      if words.count >= 4, words[0] == "S", let start = UInt64(words[2]) {
        let rest = Array(words.dropFirst(4))
        let attempt = JudgedAttempt(id: words[1], kind: words[3], arguments: rest, start: start)
        expect(attempts.updateValue(attempt, forKey: words[1]) == nil, "\(words[1]) twice")
      } else if words.count >= 3, let end = UInt64(words[2]), attempts[words[1]] != nil {
        finish(words, at: end)
      } else {
        expect(false, String(event))
      }
    }
  }

  private mutating func finish(_ words: [String], at end: UInt64) {
    let id = words[1]
    attempts[id]?.end = end
    switch words[0] {
    case "A":
      attempts[id]?.outcome = .acknowledged
      attempts[id]?.lines = Int(words[3]) ?? 0
      attempts[id]?.result = Array(words.dropFirst(4))
    case "N":
      attempts[id]?.outcome = .notDone
      attempts[id]?.refusal = words.dropFirst(3).joined(separator: " ")
    default: attempts[id]?.end = .max
    }
  }

  /// How many attempts of a kind were acknowledged, or refused.
  func count(_ kind: String, _ outcome: JudgedAttempt.Outcome) -> Int {
    attempts.values.count { $0.kind == kind && $0.outcome == outcome }
  }

  /// Complains of everything acknowledged that is not there, of everything there that nobody
  /// attempted, and of every change that came before one that was acknowledged earlier.
  mutating func compare(with judge: Judge) {
    for (actor, lines) in judge.lines where !actor.isEmpty && actor != "idle" {
      guard let attempt = attempts[actor] else {
        expect(false, "line \(lines[0]) by \(actor), who attempted nothing")
        continue
      }
      expect(
        lines.count <= Self.most(attempt.kind),
        "\(actor) has done its \(attempt.kind) \(lines.count) times"
      )
      expect(
        attempt.outcome != .notDone || Self.most(attempt.kind) > 1,
        "\(actor) was told \(attempt.refusal), and line \(lines[0]) says otherwise"
      )
    }
    for attempt in attempts.values where attempt.outcome == .acknowledged {
      let lines = judge.lines[attempt.id] ?? []
      expect(
        lines.count == attempt.lines || Self.most(attempt.kind) > 1,
        "\(attempt.id) \(attempt.kind) was acknowledged and \(lines.count) lines are there"
      )
      guard attempt.result.count == 2 else { continue }
      if attempt.kind == "decide", attempt.arguments.count == 2 {
        // Of the revision that was looked at, and of no other.
        let next = (Int(attempt.arguments[1]) ?? 0) + 1
        expect(attempt.result[1] == "\(next)", "\(attempt.id) decided what it had not seen")
      }
      let found = judge.cases.applications[attempt.result[0]]?.revision ?? 0
      expect(found >= Int(attempt.result[1]) ?? 0, "\(attempt.result) of \(attempt.id) is lost")
    }
    compareOrder(with: judge)
  }

  /// How many lines an attempt of a kind may write.
  private static func most(_ kind: String) -> Int {
    switch kind {
    // What is tried is written down before it is known to be right; messages go one by one.
    case "signIn", "staffIn": 2
    case "deliver": .max
    default: 1
    }
  }

  /// Whoever began after another's acknowledgement stands behind it.
  private mutating func compareOrder(with judge: Judge) {
    let written = attempts.values.compactMap { attempt in
      judge.lines[attempt.id].map { (attempt: attempt, first: $0[0], last: $0[$0.count - 1]) }
    }
    let ended = written.filter { $0.attempt.outcome == .acknowledged }
      .sorted { $0.attempt.end < $1.attempt.end }
    var (next, highest) = (0, 0)
    for one in written.sorted(by: { $0.attempt.start < $1.attempt.start }) {
      while next < ended.count, ended[next].attempt.end < one.attempt.start {
        highest = max(highest, ended[next].last)
        next += 1
      }
      expect(one.first > highest, "line \(one.first) began after \(highest) was acknowledged")
    }
  }

  /// Complains of a draft that nobody has kept, or that is older than one acknowledged.
  mutating func compareDrafts(_ folder: String, accounts: some Sequence<String>) {
    for account in accounts {
      let touching = attempts.values.filter {
        ($0.kind == "draft" || $0.kind == "submit") && $0.arguments.first == account
      }
      let acknowledged = touching.filter { $0.outcome == .acknowledged }
      let answers = JudgedFiles.draft(folder, account)?["answers"] as? [String: Any]
      // Empty in a draft that was begun, or submitted from, by somebody killed in the middle.
      guard let employer = answers?["employer"] as? String, !employer.isEmpty else { continue }
      let mark = String(employer.map { $0 == " " ? "_" : $0 })
      guard let kept = touching.first(where: { $0.arguments.contains(mark) }) else {
        expect(false, "nobody kept the draft \(mark)")
        continue
      }
      let newer = acknowledged.filter { $0.start > kept.end }
      expect(newer.isEmpty, "the draft \(mark) is older than that of \(newer.first?.id ?? "")")
    }
  }
}
