import Casework
import Glibc
import StrictJSON

/// Drafts are files of their own, one an account, replaced whole: they change at every field, and
/// nobody needs their past.
extension FileCaseStore {
  public func draft(of account: UserName) throws -> Draft? {
    let path = draftPath(account)
    guard let bytes = try disk.contents(of: path) else { return nil }
    if let draft = try? Self.decodeDraft(bytes) { return draft }
    // The person starts anew rather than being locked out; the operator finds the file.
    return try disk.holding(folder.writerLock, patience: lockPatience) {
      guard let bytes = try disk.contents(of: path) else { return nil }
      // Another kiosk may have replaced it meanwhile.
      if let draft = try? Self.decodeDraft(bytes) { return draft }
      try quarantine.move(
        path,
        as: "draft-\(account.text)-\(now().milliseconds).json",
        what: "a draft that does not match its checksum or its form"
      )
      return nil
    }
  }

  public func keepDraft(_ draft: Draft?, of account: UserName) throws {
    let path = draftPath(account)
    if let draft {
      try disk.replace(
        path,
        in: folder.drafts,
        by: try Self.encode(draft),
        through: temporary(in: folder.drafts)
      )
    } else {
      do { try disk.remove(path) } catch {
        // Another kiosk of the same account may have been quicker.
        if error.errno != ENOENT { throw error }
      }
      // Also when it is gone: who took it away may have died before that was on the disk.
      try disk.settleNames(in: folder.drafts)
    }
  }

  /// A user name is of a–z, 0–9 and _ alone, so that it is safe as a file's name.
  private func draftPath(_ account: UserName) -> String {
    "\(folder.drafts)/\(account.text).json"
  }

  /// A name that no other process and no other call has.
  func temporary(in folder: String) -> String {
    "\(folder)/tmp.\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
  }

  private static func encode(_ draft: Draft) throws -> [UInt8] {
    var text = LineText()
    text.add(#","format":1,"draft":"#)
    text.add(try StrictJSONEncoder().encode(draft))
    text.add("}")
    return text.line()
  }

  static func decodeDraft(_ bytes: [UInt8]) throws -> Draft? {
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    var scanner = ByteScanner(bytes, 0..<bytes.count - 1)
    guard scanner.checkedSum() != nil, scanner.skip(#","format":1,"draft":"#),
      let draft = scanner.object(), scanner.skip("}"), scanner.isAtEnd
    else { return nil }
    return try StrictJSONDecoder().decode(Draft.self, from: bytes, in: draft)
  }
}
