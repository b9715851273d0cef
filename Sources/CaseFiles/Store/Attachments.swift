import Casework

/// Attached files are kept under their fingerprint, once, and never changed; sealed when the office
/// has a key.
extension FileCaseStore {
  public func keepDocument(_ bytes: [UInt8], _ fingerprint: Fingerprint) throws {
    let outer = "\(folder.attachments)/\(fingerprint.hex.prefix(2))"
    let inner = "\(outer)/\(fingerprint.hex.dropFirst(2).prefix(2))"
    let path = "\(inner)/\(fingerprint.hex)"
    // Before anything is done: what cannot be sealed is not kept in clear.
    let sealing = try sealing()
    try disk.makeFolder(outer)
    try disk.makeFolder(inner)
    if try has(bytes, fingerprint, at: path, sealing) {
      // There already; but whoever put it there may have died before it was on the disk.
      try disk.flush(try disk.open(path, for: .read))
      try disk.settleNames(in: inner)
    } else {
      try disk.replace(
        path,
        in: inner,
        by: try Self.forDisk(bytes, named: fingerprint.hex, sealing),
        through: temporary(in: folder.attachments)
      )
    }
    try disk.settleNames(in: outer)
    try disk.settleNames(in: folder.attachments)
  }

  public func document(_ fingerprint: Fingerprint) throws -> [UInt8]? {
    let path = folder.attachment(fingerprint)
    guard let bytes = try disk.contents(of: path) else { return nil }
    let kept = KeptDocument(bytes: bytes, name: fingerprint.hex)
    return kept.isSealed ? try kept.opened(by: try sealing()) : bytes
  }

  /// The bytes to be written: sealed, when there is a key.
  static func forDisk(
    _ bytes: [UInt8],
    named name: String,
    _ sealing: (any DocumentSealing)?
  ) throws(SystemFailure) -> [UInt8] {
    guard let sealing else { return bytes }
    do {
      return try sealing.seal(bytes, named: name)
    } catch {
      throw SystemFailure(error, name)
    }
  }

  /// Whether the document stands there as it is to be kept. What is damaged is set aside first:
  /// the bytes at hand are the right ones, since the caller has made the fingerprint of them.
  /// - Throws: `SystemFailure` also when it is sealed and the key is not at hand: nobody could say
  ///   whether it is right.
  private func has(
    _ bytes: [UInt8],
    _ fingerprint: Fingerprint,
    at path: String,
    _ sealing: (any DocumentSealing)?
  ) throws -> Bool {
    guard let found = try disk.contents(of: path) else { return false }
    let kept = KeptDocument(bytes: found, name: fingerprint.hex)
    do {
      if try kept.opened(by: sealing) == bytes { return kept.isSealed || sealing == nil }
    } catch {
      // What is damaged is set aside like any other that is not right.
      guard error.kind == .damaged else { throw error }
    }
    let name = "\(fingerprint.hex).damaged"
    let what = "a damaged attachment"
    try disk.holding(folder.writerLock, patience: lockPatience) {
      guard sealing != nil, !kept.isSealed else {
        return try quarantine.move(path, as: name, what: what)
      }
      // Also what is damaged shows somebody's document.
      let sealed = try Self.forDisk(found, named: name, sealing)
      try quarantine.keep(sealed, as: name, from: path, what: what)
    }
    return false
  }
}
