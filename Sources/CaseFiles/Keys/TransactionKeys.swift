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
  /// Bytes of all keys and contents, at most.
  private(set) var bytes = 0

  /// - Parameter count: how many applications had been submitted before.
  init(
    settings: [Transaction.Setting],
    deletions: [String],
    at place: LinePlace,
    count: () throws(SystemFailure) -> Int
  ) throws(SystemFailure) {
    let here = place.text
    var submitted = 0
    for setting in settings {
      let value = setting.value == "@" ? here : setting.value
      add(setting.key, .kept(value: value, summary: setting.summary))
      if setting.key.utf8.first == UInt8(ascii: "h") { submitted += 1 }
    }
    for key in deletions where !settings.contains(where: { $0.key == key }) { add(key, .gone) }
    guard submitted > 0 else { return }
    let after = try count() + submitted
    add(CaseKey.applicationCount, .kept(value: String(after), summary: nil))
  }

  private mutating func add(_ key: String, _ content: IndexContent) {
    entries.append((key, content))
  }
}
