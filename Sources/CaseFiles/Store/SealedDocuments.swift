import Casework

/// What sealing the documents that lie there in clear has come to.
public struct SealedDocuments: Equatable, Sendable {
  /// Sealed now, and their bytes before.
  public internal(set) var sealed = 0
  public internal(set) var bytes = 0
  /// Sealed before.
  public internal(set) var already = 0
  /// Set aside as damaged earlier, and sealed now.
  public internal(set) var setAside = 0
  /// Left in clear, because their bytes are not those that were attached: the paths.
  public internal(set) var damaged: [String] = []
}

extension FileCaseStore {
  /// Seals every document that lies there in clear, each whole or not at all, while others go on
  /// keeping and reading; run again it goes on where it was.
  ///
  /// - Parameters:
  ///   - sealing: of the key that the office names.
  ///   - progress: how many of the 256 outer folders are done.
  /// - Throws: `SystemFailure`; what was sealed until then stays so.
  public func sealDocuments(
    by sealing: any DocumentSealing,
    _ fingerprints: any Fingerprinting,
    progress: CopyProgress = { _, _ in }
  ) throws -> SealedDocuments {
    if let failure = readOnly { throw failure }
    removeLeftovers()
    var result = SealedDocuments()
    for outer in try pairs(in: folder.attachments) {
      for inner in try pairs(in: "\(folder.attachments)/\(outer)") {
        let place = "\(folder.attachments)/\(outer)/\(inner)"
        for name in try disk.names(in: place).sorted() {
          guard let fingerprint = Fingerprint(hex: name) else { continue }
          try seal("\(place)/\(name)", fingerprint, in: place, sealing, fingerprints, &result)
        }
      }
      progress(Int(outer, radix: 16) ?? 0, 256)
    }
    try sealWhatIsSetAside(by: sealing, &result)
    progress(256, 256)
    return result
  }

  private func seal(
    _ path: String,
    _ fingerprint: Fingerprint,
    in place: String,
    _ sealing: any DocumentSealing,
    _ fingerprints: any Fingerprinting,
    _ result: inout SealedDocuments
  ) throws {
    if try disk.isSealed(path) {
      result.already += 1
      return
    }
    guard let bytes = try disk.contents(of: path) else { return }
    // Somebody else has sealed it meanwhile.
    if SealedForm.isSealed(bytes) { return }
    // Sealed, a wrong one would be taken for right by everybody who has the key.
    guard try fingerprints.fingerprint(of: bytes) == fingerprint else {
      result.damaged.append(path)
      return
    }
    let sealed = try Self.forDisk(bytes, named: fingerprint.hex, sealing)
    try disk.replace(path, in: place, by: sealed, through: temporary(in: folder.attachments))
    result.sealed += 1
    result.bytes += bytes.count
  }

  /// Damaged documents show as much as others.
  private func sealWhatIsSetAside(
    by sealing: any DocumentSealing,
    _ result: inout SealedDocuments
  ) throws {
    for name in try disk.names(in: folder.quarantine).sorted() where name.hasSuffix(".damaged") {
      let path = "\(folder.quarantine)/\(name)"
      guard Fingerprint(hex: String(name.dropLast(8))) != nil, try !disk.isSealed(path),
        let bytes = try disk.contents(of: path)
      else { continue }
      let sealed = try Self.forDisk(bytes, named: name, sealing)
      let temporary = "\(path).tmp"
      try disk.replace(path, in: folder.quarantine, by: sealed, through: temporary)
      result.setAside += 1
    }
  }

  private func pairs(in folder: String) throws -> [String] {
    try disk.names(in: folder).filter { $0.utf8.count == 2 }.sorted()
  }
}

extension Disk {
  /// Looks at the first bytes of a file only; false when there is none.
  func isSealed(_ path: String) throws(SystemFailure) -> Bool {
    guard try status(of: path)?.isFolder == false else { return false }
    let file = try open(path, for: .read)
    return SealedForm.isSealed(try read(file, at: 0, count: SealedForm.beginning.count))
  }
}
