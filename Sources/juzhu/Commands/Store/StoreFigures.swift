import CaseFiles
import Casework
import TextUI

/// The figures of a data folder, for scripts as they stand and for people as lines.
struct StoreFigures: Encodable {
  struct Size: Encodable {
    let files: Int
    let bytes: Int

    init(_ part: StoreSizes.Part) {
      files = part.files
      bytes = part.bytes
    }

    var words: String { "\(bytes) 字节，\(files) 个文件" }
  }

  let applications: Int
  let accounts: Int
  let staff: Int
  let openMessages: Int
  let auditEntries: Int
  let lines: Int
  let statuses: [String: Int]
  /// By station, then by status.
  let stations: [String: [String: Int]]
  let oldestDay: String?
  let newestDay: String?
  let journal: Size
  let runs: Size
  let attachments: Size
  let drafts: Size
  let quarantine: Size
  /// Bytes left on the disk; nil when it does not tell.
  let freeBytes: Int?
  /// Whether something is wrong in the journal: `juzhu store check` says what.
  let isDamaged: Bool

  init(_ report: StoreReport, _ sizes: StoreSizes, freeBytes: Int?) {
    func named(_ counts: [ApplicationStatus: Int]) -> [String: Int] {
      Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
    }
    applications = report.applications
    accounts = report.accounts
    staff = report.staff
    openMessages = report.openMessages
    auditEntries = report.auditEntries
    lines = report.lines
    statuses = named(report.statuses)
    stations = Dictionary(
      uniqueKeysWithValues: report.stations.map { ($0.key.rawValue, named($0.value)) }
    )
    oldestDay = report.days?.lowerBound.description
    newestDay = report.days?.upperBound.description
    journal = Size(sizes.journal)
    runs = Size(sizes.runs)
    attachments = Size(sizes.attachments)
    drafts = Size(sizes.drafts)
    quarantine = Size(sizes.quarantine)
    self.freeBytes = freeBytes
    isDamaged = report.worst == .damage
  }

  /// - Parameter stations: the names of the office's; nil: codes alone.
  func lines(stations names: Stations?) -> [ShownText] {
    var rows = [
      ("申请", "\(applications) 份"), ("账户", "\(accounts) 个"), ("工作人员", "\(staff) 人"),
      ("未了短信", "\(openMessages) 条"), ("审计", "\(auditEntries) 条"), ("流水", "\(lines) 笔"),
    ]
    if let oldestDay, let newestDay { rows.append(("提交日期", "\(oldestDay) 至 \(newestDay)")) }
    rows += [
      ("流水文件", journal.words), ("索引", runs.words), ("附件", attachments.words),
      ("草稿", drafts.words), ("隔离", quarantine.words),
    ]
    if let freeBytes { rows.append(("剩余空间", "\(freeBytes) 字节")) }
    let facts = rows.map { ShownText($0.0).padded(toWidth: 12) + ShownText($0.1) }
    let words = ApplicationStatus.allCases.compactMap { status in
      statuses[status.rawValue].map { "  \(status.officeName)  \($0)" }
    }
    let places = stations.sorted { $0.key < $1.key }.map { code, counts in
      let name = names?.station(StationCode(code))?.name ?? ""
      return "  \(code) \(name)  \(counts.values.reduce(0, +))"
    }
    let warning = isDamaged ? ["! 流水有损坏，请运行 juzhu store check (the journal is damaged)"] : []
    return facts
      + (["状态 (by status)"] + words + ["派出所 (by station)"] + places + warning)
      .map { ShownText($0) }
  }
}
