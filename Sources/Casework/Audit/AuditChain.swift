/// Checking that nobody has rewritten the record.
public enum AuditChain {
  /// What was found.
  public enum Verdict: Sendable, Hashable {
    /// Every entry follows the one before; how many there are.
    case whole(entries: Int)
    /// The first entry that does not, by the number it should have.
    case broken(at: Int)
  }

  /// Reads the whole chain, page by page.
  /// - Parameter anchor: the number and hash of an entry that was noted down elsewhere: it shows
  ///   that the end was cut off, which the chain itself cannot.
  public static func verify(
    _ cases: some CaseReading,
    _ fingerprints: any Fingerprinting,
    anchor: (number: Int, hash: Fingerprint)? = nil,
    pageSize: Int = 1000
  ) throws -> Verdict {
    var last: AuditEntry?
    while true {
      let entries = try cases.audit(after: last?.number ?? 0, limit: pageSize)
      if entries.isEmpty { break }
      for entry in entries {
        let expected = (last?.number ?? 0) + 1
        guard try entry.follows(last, fingerprints) else { return .broken(at: expected) }
        if let anchor, anchor.number == expected, anchor.hash != entry.hash {
          return .broken(at: expected)
        }
        last = entry
      }
    }
    let count = last?.number ?? 0
    guard try cases.lastAudit() == last, anchor.map({ $0.number <= count }) ?? true else {
      return .broken(at: count + 1)
    }
    return .whole(entries: count)
  }
}
