import Glibc

/// Looks at the room left on the data folder's disk, and at what was set aside there as damaged.
struct DiskCheckup {
  let folder: String

  /// Mebibytes: below the first there is no room for a journal's next segment and the documents
  /// of an afternoon; below the second not even for the segment.
  private static let scarce: UInt64 = 256
  private static let tooLittle: UInt64 = 32

  var space: Finding {
    var facts = statvfs()
    guard statvfs(folder, &facts) == 0 else {
      return Finding(.broken, "剩余空间", String(cString: strerror(errno)))
    }
    let free = (UInt64(facts.f_bavail) * UInt64(facts.f_frsize)) >> 20
    if facts.f_files > 0, facts.f_favail < 1000 {
      return Finding(.broken, "剩余空间", "只能再建 \(facts.f_favail) 个文件", "请清理该磁盘上的小文件")
    }
    let shown = free < 10_240 ? "\(free) MiB" : "\(free / 1024) GiB"
    if free < Self.tooLittle {
      return Finding(.broken, "剩余空间", shown, "请立即清理磁盘，否则不能再保存")
    }
    if free < Self.scarce {
      return Finding(.lacking, "剩余空间", shown, "请清理磁盘或换用更大的磁盘")
    }
    return Finding(.fine, "剩余空间", shown)
  }

  /// Bytes that are free for this user; nil when the disk does not tell.
  var freeBytes: Int? {
    var facts = statvfs()
    guard statvfs(folder, &facts) == 0 else { return nil }
    return Int(clamping: UInt64(facts.f_bavail) &* UInt64(facts.f_frsize))
  }

  /// Nothing when nothing was ever set aside.
  var setAside: [Finding] {
    let report = folder + "/4-quarantine/report.jsonl"
    guard access(report, F_OK) == 0 else { return [] }
    return [Finding(.lacking, "损坏的数据", "有文件曾被隔离，记录在 \(report)", "请查看记录，必要时从备份恢复")]
  }
}
