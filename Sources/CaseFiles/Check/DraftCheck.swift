import Casework

/// The drafts: each can be read, and is an account's.
struct DraftCheck {
  let folder: StoreFolder
  let disk: any Disk
  let log: FindingLog

  /// Reads every draft and notes what it has attached.
  /// - Parameter accounts: those of the journal; nil when not all of them are known.
  /// - Returns: whether every draft could be read, so that all it has attached is known.
  func check(_ references: inout AttachmentReferences, accounts: CaseModel?) -> Bool {
    var isComplete = true
    // That the folder cannot be read was said already; a copy may have none.
    for file in ((try? disk.names(in: folder.drafts)) ?? []).sorted() {
      let place = FindingPlace("drafts/\(file)")
      if file.hasPrefix("tmp.") {
        if FileCaseStore.isLeftover(file) {
          FolderCheck(folder: folder, disk: disk, log: log).leftover(place.file)
        }
        continue
      }
      guard file.hasSuffix(".json"), let name = UserName(storedText: String(file.dropLast(5)))
      else {
        FolderCheck(folder: folder, disk: disk, log: log).strange(place.file)
        continue
      }
      let contents = log.reading(place.file) { () throws(SystemFailure) in
        try disk.contents(of: "\(folder.drafts)/\(file)")
      }
      // It may have been submitted meanwhile.
      guard let bytes = contents ?? nil else { continue }
      if !read(bytes, of: name, place, &references) { isComplete = false }
      if let accounts, accounts.knownAccount(name) == nil {
        log.add(.warning, .draft, place, "没有这个账户", "there is no such account")
      }
    }
    return isComplete
  }

  private func read(
    _ bytes: [UInt8],
    of name: UserName,
    _ place: FindingPlace,
    _ references: inout AttachmentReferences
  ) -> Bool {
    guard let draft = (try? FileCaseStore.decodeDraft(bytes)) ?? nil else {
      log.add(
        .damage,
        .draft,
        place,
        "草稿与校验和或格式不符",
        "the draft does not match its checksum or its form"
      )
      return false
    }
    for page in references.add(draft.documents, of: .draft(name.text)) {
      log.add(
        .damage,
        .draft,
        place,
        "附件 \(page.fingerprint.hex) 的大小与以前记录的不同",
        "the attachment \(page.fingerprint.hex) had another size before"
      )
    }
    return true
  }
}
