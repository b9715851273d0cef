import Casework

/// Lists what was set aside as damaged, for the operator to look at.
struct QuarantineCheck {
  let folder: StoreFolder
  let disk: any Disk
  let log: FindingLog

  func check() {
    for name in ((try? disk.names(in: folder.quarantine)) ?? []).sorted()
    where name != "report.jsonl" && !name.hasSuffix(".tmp") {
      log.add(
        .warning,
        .quarantine,
        FindingPlace("4-quarantine/\(name)"),
        "曾因损坏被隔离；说明见 4-quarantine/report.jsonl",
        "was set aside as damaged; 4-quarantine/report.jsonl says why"
      )
    }
    checkReport()
  }

  /// Each line of the report has its own checksum.
  private func checkReport() {
    let file = "4-quarantine/report.jsonl"
    let contents = log.reading(file) { () throws(SystemFailure) in
      try disk.contents(of: folder.report)
    }
    guard let bytes = contents ?? nil else { return }
    var (at, line) = (0, 1)
    while at < bytes.count {
      let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var scanner = ByteScanner(bytes, at..<end)
      if end == bytes.count || scanner.checkedSum() == nil {
        log.add(
          .warning,
          .derived,
          FindingPlace(file, line: line, column: 1),
          "这一行与校验和不符",
          "the line does not match its checksum"
        )
      }
      (at, line) = (end + 1, line + 1)
    }
  }
}
