/// What a reading of the whole chain of the audit has found.
public struct AuditCheck: Sendable, Hashable {
  /// How many entries follow each other rightly from the first on.
  public let sound: Int
  /// The last of them. Whoever noted its hash earlier sees that nothing was cut off behind it.
  public let last: AuditEntry?
  /// The first entry that is not as it was written, or stands elsewhere; nil when all are right.
  public let bad: AuditEntry?

  private static let atOnce = 1000

  /// Reads the chain page by page: `page` gives the entries behind a number, at most so many.
  /// - Throws: what `page` throws, and `SystemFailure` when no hash can be made.
  public init(
    _ fingerprints: any Fingerprinting,
    page: (_ after: Int, _ limit: Int) throws -> [AuditEntry]
  ) throws {
    var last: AuditEntry?
    while true {
      let entries = try page(last?.number ?? 0, Self.atOnce)
      for entry in entries {
        guard try entry.follows(last, fingerprints) else {
          self.init(sound: last?.number ?? 0, last: last, bad: entry)
          return
        }
        last = entry
      }
      if entries.isEmpty { break }
    }
    self.init(sound: last?.number ?? 0, last: last, bad: nil)
  }

  private init(sound: Int, last: AuditEntry?, bad: AuditEntry?) {
    self.sound = sound
    self.last = last
    self.bad = bad
  }
}
