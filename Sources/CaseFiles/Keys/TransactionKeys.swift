import Casework

extension Transaction {
  /// Whether this program knows what all its keys are for.
  var hasKnownKeys: Bool {
    settings.allSatisfy { CaseKey.isKnown($0.key) } && deletions.allSatisfy(CaseKey.isKnown)
  }
}

/// What a line does to the keys of the index.
struct IndexChanges {
  /// Each key once.
  private(set) var entries: [(key: String, content: IndexContent)] = []

  /// - Parameter before: what a key stood for before the line.
  init(
    settings: [Transaction.Setting],
    deletions: [String],
    at place: LinePlace,
    before: (String) throws(SystemFailure) -> IndexContent?
  ) throws(SystemFailure) {
    let here = place.text
    var steps: [String: Int] = [:]
    for setting in settings {
      let value = setting.value == "@" ? here : setting.value
      entries.append((setting.key, .kept(value: value, summary: setting.summary)))
      if setting.key.utf8.first == UInt8(ascii: "h") {
        steps[CaseKey.applicationCount, default: 0] += 1
      } else if setting.key.utf8.first == UInt8(ascii: "e") {
        steps[CaseKey.auditCount, default: 0] += 1
      } else if let queue = QueueKey.prefix(of: setting.key), try before(setting.key) == nil {
        steps[CaseKey.queueCount(queue), default: 0] += 1
      }
    }
    for key in deletions where !settings.contains(where: { $0.key == key }) {
      entries.append((key, .gone))
      if let queue = QueueKey.prefix(of: key), try before(key) != nil {
        steps[CaseKey.queueCount(queue), default: 0] -= 1
      }
    }
    for (key, step) in steps where step != 0 {
      let count = try Self.count(try before(key), of: key) + step
      let value = String(count)
      entries.append((key, count > 0 ? .kept(value: value, summary: nil) : .gone))
    }
  }

  /// The number that a counting key stands for.
  static func count(
    _ content: IndexContent?,
    of key: String
  ) throws(SystemFailure) -> Int {
    guard case .kept(let value, _) = content else { return 0 }
    guard let count = Int(value) else {
      throw SystemFailure(.damaged, attempt: "index entry \(key): \(value)")
    }
    return count
  }
}
