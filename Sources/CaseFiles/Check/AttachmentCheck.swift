import Casework

/// The attached files: each that is named is there, whole, and closed to others.
struct AttachmentCheck {
  let folder: StoreFolder
  let disk: any Disk
  let log: FindingLog
  /// nil: the files' bytes are not read.
  var fingerprints: (any Fingerprinting)?
  /// Opens those that are sealed.
  let sealing: (any DocumentSealing)?
  /// Sealed ones that could not be compared.
  private var unopened = 0
  /// Those in clear, whoever names them.
  private var inClear = 0

  init(
    folder: StoreFolder,
    disk: any Disk,
    log: FindingLog,
    fingerprints: (any Fingerprinting)?,
    sealing: (any DocumentSealing)?
  ) {
    self.folder = folder
    self.disk = disk
    self.log = log
    self.fingerprints = fingerprints
    self.sealing = sealing
  }

  private var names: FolderCheck { FolderCheck(folder: folder, disk: disk, log: log) }

  /// - Parameter strayBefore: files changed before this second since 1970 that nobody names are
  ///   noted; nil: nobody knows what is named.
  mutating func check(
    _ references: inout AttachmentReferences,
    strayBefore: Int?,
    progress: (_ done: Int, _ total: Int) -> Void
  ) {
    let total = references.totalSize
    var done = 0
    for outer in list("3-attachments") {
      for inner in list("3-attachments/\(outer)") {
        for name in list("3-attachments/\(outer)/\(inner)", areFiles: true) {
          let path = "3-attachments/\(outer)/\(inner)/\(name)"
          guard name.hasPrefix(outer + inner), let fingerprint = Fingerprint(hex: name) else {
            names.strange(path)
            continue
          }
          guard let size = check(path, fingerprint, references.meet(fingerprint), strayBefore)
          else { continue }
          done += size
          progress(min(done, total), total)
        }
      }
    }
    for (name, holder) in references.missing { reportMissing(name, holder) }
    if unopened > 0 { reportUnopened() }
    if inClear > 0, sealing != nil { reportInClear() }
  }

  /// The folders of two digits beneath, or the files; what is neither is noted.
  private func list(_ path: String, areFiles: Bool = false) -> [String] {
    let full = "\(folder.path)/\(path)"
    // A copy without attachments has no folder: what is missing is said of each.
    guard let status = try? disk.status(of: full), status.isFolder else { return [] }
    let found = log.reading(path) { () throws(SystemFailure) in try disk.names(in: full) }
    if path != "3-attachments" { names.checkMode(status, path) }
    return (found ?? []).sorted().filter { name in
      if name.hasPrefix("tmp.") {
        if FileCaseStore.isLeftover(name) { names.leftover("\(path)/\(name)") }
        return false
      }
      if areFiles { return true }
      let isPair = name.utf8.count == 2 && name.utf8.allSatisfy(Self.isDigit)
      if !isPair { names.strange("\(path)/\(name)") }
      return isPair
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// Checks one file. Its size, when somebody names it.
  private mutating func check(
    _ path: String,
    _ fingerprint: Fingerprint,
    _ reference: AttachmentReferences.Reference?,
    _ strayBefore: Int?
  ) -> Int? {
    let full = "\(folder.path)/\(path)"
    let status = log.reading(path) { () throws(SystemFailure) in try disk.status(of: full) }
    guard let status = status ?? nil else { return nil }
    guard !status.isFolder else {
      names.strange(path)
      return nil
    }
    names.checkMode(status, path)
    let isSealed = log.reading(path) { () throws(SystemFailure) in try disk.isSealed(full) }
    guard let isSealed else { return reference?.size }
    if !isSealed { inClear += 1 }
    guard let reference else {
      if let strayBefore, status.modified < strayBefore { reportStray(path) }
      return nil
    }
    let size = isSealed ? SealedForm.size(ofClear: reference.size) : reference.size
    if status.size != size {
      reportChanged(
        path,
        "大小是 \(status.size) 字节，应为 \(size)",
        "has \(status.size) bytes instead of \(size)"
      )
    } else if let fingerprints {
      let bytes = log.reading(path) { () throws(SystemFailure) in try disk.contents(of: full) }
      guard let bytes = bytes ?? nil else { return reference.size }
      compare(bytes, with: fingerprint, path, fingerprints)
    }
    return reference.size
  }

  private mutating func compare(
    _ bytes: [UInt8],
    with fingerprint: Fingerprint,
    _ path: String,
    _ fingerprints: any Fingerprinting
  ) {
    let proof = DocumentProof(
      fingerprint: { try fingerprints.fingerprint(of: $0) },
      sealing: sealing
    )
    do {
      switch try proof.verdict(on: bytes, fingerprint) {
      case .right: break
      case .wrong:
        reportChanged(path, "内容已不是当初提交的内容", "has other bytes than were attached")
      case .cannotBeOpened: unopened += 1
      }
    } catch {
      // Without the library for it nothing can be said of any of them; once is enough.
      self.fingerprints = nil
      log.add(
        .warning,
        .unreadable,
        FindingPlace("3-attachments"),
        "无法计算 SHA-256，附件内容没有核对（\(error)）",
        "SHA-256 cannot be computed, and the attachments' bytes were not compared (\(error))"
      )
    }
  }

  private func reportMissing(_ name: String, _ holder: AttachmentReferences.Holder) {
    let path = "3-attachments/\(name.prefix(2))/\(name.dropFirst(2).prefix(2))/\(name)"
    log.add(
      .damage,
      .attachmentMissing,
      FindingPlace(path),
      "\(holder.text) 的附件缺失",
      "an attachment of \(holder.text) is missing"
    )
  }

  private func reportChanged(_ path: String, _ chinese: String, _ english: String) {
    log.add(.damage, .attachmentChanged, FindingPlace(path), chinese, english)
  }

  private func reportUnopened() {
    log.add(
      .warning,
      .attachmentSealed,
      FindingPlace("3-attachments"),
      "\(unopened) 份加密的附件没有核对：没有它们的密钥",
      "\(unopened) sealed attachments were not compared, for want of their key"
    )
  }

  private func reportInClear() {
    log.add(
      .warning,
      .attachmentInClear,
      FindingPlace("3-attachments"),
      "\(inClear) 份附件没有加密；请运行 juzhu office key --seal",
      "\(inClear) attachments are not sealed; run juzhu office key --seal"
    )
  }

  private func reportStray(_ path: String) {
    log.add(
      .warning,
      .attachmentStray,
      FindingPlace(path),
      "没有申请或草稿使用这个附件",
      "no application and no draft has this attachment"
    )
  }
}
