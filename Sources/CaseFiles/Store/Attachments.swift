import Casework

/// Attached files are kept under their fingerprint, once, and never changed.
extension FileCaseStore {
  public func keepDocument(_ bytes: [UInt8], _ fingerprint: Fingerprint) throws {
    let outer = "\(folder.attachments)/\(fingerprint.hex.prefix(2))"
    let inner = "\(outer)/\(fingerprint.hex.dropFirst(2).prefix(2))"
    let path = "\(inner)/\(fingerprint.hex)"
    try disk.makeFolder(outer)
    try disk.makeFolder(inner)
    switch try disk.contents(of: path) {
    case bytes:
      // There already; but whoever put it there may have died before it was on the disk.
      try disk.flush(try disk.open(path, for: .read))
      try disk.settleNames(in: inner)
    case .some:
      // The bytes at hand are the right ones: the caller has made the fingerprint of them.
      try disk.holding(folder.writerLock, patience: lockPatience) {
        try quarantine.move(path, as: "\(fingerprint.hex).damaged", what: "a damaged attachment")
      }
      fallthrough
    case nil:
      try disk.replace(path, in: inner, by: bytes, through: temporary(in: folder.attachments))
    }
    try disk.settleNames(in: outer)
    try disk.settleNames(in: folder.attachments)
  }

  public func document(_ fingerprint: Fingerprint) throws -> [UInt8]? {
    let digits = fingerprint.hex
    return try disk.contents(
      of: "\(folder.attachments)/\(digits.prefix(2))/\(digits.dropFirst(2).prefix(2))/\(digits)"
    )
  }
}
