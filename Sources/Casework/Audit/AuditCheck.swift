/// What a reading of the whole chain of the audit has found.
public struct AuditCheck: Sendable, Hashable {
  /// How many entries follow each other rightly from the first on.
  public let sound: Int
  /// The last of them. Whoever noted its hash earlier sees that nothing was cut off behind it.
  public let last: AuditEntry?
  /// What stands where the next right entry should; nil when all are right.
  public let fault: Fault?

  /// What is wrong with the first entry that is not right.
  public enum Fault: Sendable, Hashable {
    /// This one stands there: not as it was written, or elsewhere than it was.
    case wrong(AuditEntry)
    /// It cannot be read at all.
    case unreadable(SystemFailure)
    /// An entry that was noted down elsewhere is gone from the end, or is another.
    case notAsNoted
  }

  /// An entry that the office noted down: its number and hash.
  public struct Note: Sendable, Hashable {
    public let number: Int
    public let hash: Fingerprint

    public init(number: Int, hash: Fingerprint) {
      self.number = number
      self.hash = hash
    }
  }

  /// Reads the chain page by page.
  /// - Parameter note: shows that the end was cut off or written anew, which a chain itself cannot.
  /// - Throws: `SystemFailure` when the cases cannot be read at all, or no hash can be made.
  public init(
    _ cases: some CaseReading,
    _ fingerprints: any Fingerprinting,
    note: Note? = nil,
    pageSize: Int = 1000
  ) throws {
    var last: AuditEntry?
    var limit = pageSize
    while true {
      let entries: [AuditEntry]
      do {
        entries = try cases.audit(after: last?.number ?? 0, limit: limit)
      } catch let failure as SystemFailure where failure.kind == .damaged {
        // One by one up to the entry that is meant.
        guard limit == 1 else {
          limit = 1
          continue
        }
        self.init(last, .unreadable(failure))
        return
      }
      if entries.isEmpty { break }
      for entry in entries {
        guard try entry.follows(last, fingerprints) else {
          self.init(last, .wrong(entry))
          return
        }
        if let note, note.number == entry.number, note.hash != entry.hash {
          self.init(last, .notAsNoted)
          return
        }
        last = entry
      }
    }
    let isCut = note.map { $0.number > last?.number ?? 0 } ?? false
    self.init(last, isCut ? .notAsNoted : nil)
  }

  private init(_ last: AuditEntry?, _ fault: Fault?) {
    sound = last?.number ?? 0
    self.last = last
    self.fault = fault
  }
}
