/// Where everything stands in the data folder (store.md, 3.1).
struct StoreFolder: Sendable {
  let path: String

  var description: String { "\(path)/STORE.json" }
  var journal: String { "\(path)/1-journal" }
  /// Sorted runs of keys, derived from the journal.
  var index: String { "\(path)/2-index" }
  /// Which runs count, and up to where in the journal.
  var manifest: String { "\(path)/MANIFEST.json" }
  var attachments: String { "\(path)/3-attachments" }
  var quarantine: String { "\(path)/4-quarantine" }
  var report: String { "\(quarantine)/report.jsonl" }
  var drafts: String { "\(path)/drafts" }
  var durableMark: String { "\(path)/run/durable.json" }
  /// What the processes share in memory: where the newest state stands.
  var control: String { "\(path)/run/control" }
  /// Held while the newest state is read and a line is written.
  var writerLock: String { "\(path)/lock/writer" }
  /// Held while one process flushes for all. Always taken after `writerLock`, never before.
  var syncLock: String { "\(path)/lock/sync" }

  /// Held while a run is made; who holds it alone replaces the manifest. Taken before
  /// `writerLock`; with that in hand only tried.
  var compactLock: String { "\(path)/lock/compact" }
  /// Held while a segment is prepared; only tried.
  var prepareLock: String { "\(path)/lock/prep" }
  /// What the processes share and derive.
  var run: String { "\(path)/run" }

  func segment(_ number: Int) -> String { "\(journal)/\(Self.padded(number)).jsonl" }
  func nextSegment(_ number: Int) -> String { "\(journal)/next.\(Self.padded(number))" }

  /// The shared memory that knows the newest keys.
  func tail(_ number: Int) -> String {
    let digits = String(number)
    return "\(path)/run/tail-\(String(repeating: "0", count: max(0, 7 - digits.count)))\(digits)"
  }

  /// The folders beneath, in the order they are made.
  var folders: [String] {
    ["lock", "run", "1-journal", "2-index", "3-attachments", "4-quarantine", "drafts"].map {
      "\(path)/\($0)"
    }
  }

  /// What may stand in a data folder that has no STORE.json yet: what an interrupted start leaves,
  /// and what the office puts there beforehand.
  static let knownNames: Set<String> = [
    "lock", "run", "1-journal", "2-index", "3-attachments", "4-quarantine", "drafts",
    "STORE.json.tmp",
    "office", "log", "lost+found",
  ]

  /// Ten digits.
  static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }
}
