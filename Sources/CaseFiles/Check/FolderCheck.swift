import Casework

/// The names in the data folder, and who may read what stands there.
struct FolderCheck {
  let folder: StoreFolder
  let disk: any Disk
  let log: FindingLog

  /// What may stand in a data folder; `office`, `log` and `lost+found` are not looked into.
  private static let folders: Set = [
    "lock", "run", "1-journal", "2-index", "3-attachments", "4-quarantine", "drafts",
  ]
  private static let others: Set = [
    "STORE.json", "MANIFEST.json", "BACKUP.json", "office", "log", "lost+found",
  ]

  /// Checks everything but the attachments' own folders. false when there is no such folder.
  func checkTop() -> Bool {
    guard let status = try? disk.status(of: folder.path + "/."), status.isFolder else {
      log.add(.damage, .unreadable, FindingPlace("."), "没有这个文件夹", "there is no such folder")
      return false
    }
    checkMode(status, ".")
    let names = log.reading(".") { () throws(SystemFailure) in try disk.names(in: folder.path) }
    for name in (names ?? []).sorted() {
      if Self.folders.contains(name) {
        check(name, isFolder: true)
        if name != "3-attachments" { checkFiles(in: name) }
      } else if name.hasSuffix(".tmp") {
        leftover(name)
      } else if !Self.others.contains(name) {
        strange(name)
      } else if name.hasSuffix(".json") {
        check(name, isFolder: false)
      }
    }
    return true
  }

  private func checkFiles(in name: String) {
    let names = log.reading(name) { () throws(SystemFailure) in
      try disk.names(in: "\(folder.path)/\(name)")
    }
    let last = name == "1-journal" ? SegmentFile.all(in: folder, disk).last?.number ?? 0 : 0
    for file in (names ?? []).sorted() {
      let path = "\(name)/\(file)"
      check(path, isFolder: false)
      if name == "1-journal", SegmentFile.number(file) == nil {
        // The next segment may stand ready; an older one was left by a process that died.
        guard file.hasPrefix("next."), let number = Int(file.dropFirst(5)) else {
          strange(path)
          continue
        }
        if number <= last { leftover(path) }
      }
      if file.hasSuffix(".tmp") { leftover(path) }
    }
  }

  private func check(_ name: String, isFolder: Bool) {
    let status = log.reading(name) { () throws(SystemFailure) in
      try disk.status(of: "\(folder.path)/\(name)")
    }
    guard let status = status ?? nil else { return }
    guard status.isFolder == isFolder else { return strange(name) }
    checkMode(status, name)
  }

  /// Nothing for others, and nothing to be changed by the group.
  func checkMode(_ status: FileStatus, _ name: String) {
    let allowed: UInt32 = status.isFolder ? 0o700 : status.mode & 0o200 == 0 ? 0o440 : 0o600
    guard status.mode & 0o7777 & ~allowed != 0 else { return }
    let mode = String(status.mode & 0o7777, radix: 8)
    let right = status.isFolder ? "700" : "600"
    log.add(
      .warning,
      .mode,
      FindingPlace(name),
      "权限是 \(mode)，其他用户可能看到；请执行 chmod \(right)",
      "has the mode \(mode), and others may see it: chmod \(right)"
    )
  }

  func leftover(_ name: String) {
    log.add(
      .warning,
      .leftover,
      FindingPlace(name),
      "中断的程序留下的临时文件，可以删除",
      "a temporary file left by a program that was interrupted; it may be removed"
    )
  }

  func strange(_ name: String) {
    log.add(
      .warning,
      .strange,
      FindingPlace(name),
      "不属于数据文件夹",
      "does not belong in a data folder"
    )
  }
}
