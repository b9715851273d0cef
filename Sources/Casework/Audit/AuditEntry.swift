/// One link of the audit chain: an event, its place, and the hash over it and the link before.
public struct AuditEntry: Codable, Sendable, Hashable {
  /// Counts from 1 without a gap.
  public let number: Int
  public let at: Moment
  public let by: String
  public let action: AuditEvent.Action
  public let subject: String
  public let detail: String
  /// The hash of the entry before; 64 noughts in the first.
  public let previous: Fingerprint
  /// SHA-256 of `chainedBytes`.
  public let hash: Fingerprint
}

extension AuditEntry {
  /// The entry that follows another.
  /// - Throws: `SystemFailure` when no hash can be made.
  public init(
    _ event: AuditEvent,
    after last: AuditEntry?,
    _ fingerprints: any Fingerprinting
  ) throws {
    number = (last?.number ?? 0) + 1
    at = event.at
    by = event.by
    action = event.action
    subject = event.subject
    detail = event.detail
    previous = last?.hash ?? Self.beginning
    hash = try fingerprints.fingerprint(of: Self.chained(number, event, previous))
  }

  /// Whether the hash is that of the entry, and the entry follows the other.
  public func follows(_ last: AuditEntry?, _ fingerprints: any Fingerprinting) throws -> Bool {
    let event = AuditEvent(at: at, by: by, action, subject: subject, detail: detail)
    let right = try fingerprints.fingerprint(of: Self.chained(number, event, previous))
    return number == (last?.number ?? 0) + 1 && previous == last?.hash ?? Self.beginning
      && hash == right
  }

  private static let beginning: Fingerprint = {
    guard let noughts = Fingerprint(digest: [UInt8](repeating: 0, count: 32)) else {
      preconditionFailure("32 bytes are a digest")
    }
    return noughts
  }()

  /// Each field behind its length in bytes, so that no two events give the same bytes.
  private static func chained(_ number: Int, _ event: AuditEvent, _ previous: Fingerprint)
    -> [UInt8]
  {
    let fields = [
      String(number), event.at.iso, event.by, event.action.rawValue, event.subject, event.detail,
      previous.hex,
    ]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    for field in fields {
      bytes += String(field.utf8.count).utf8
      bytes.append(UInt8(ascii: ":"))
      bytes += field.utf8
      bytes.append(UInt8(ascii: ";"))
    }
    return bytes
  }
}
