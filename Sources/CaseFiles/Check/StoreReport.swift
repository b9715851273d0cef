import Casework

/// What a check has found, and what it has counted on the way.
public struct StoreReport: Sendable {
  /// In the order in which they were found: journal, drafts, attachments, the rest.
  public let findings: [StoreFinding]
  /// Findings that were only counted, because there are too many.
  public let more: Int
  /// The worst of all findings; nil when there is none.
  public let worst: StoreFinding.Severity?
  /// Lines of the journal that could be read.
  public let lines: Int
  /// The last transaction read.
  public let lastSequence: Int
  public let applications: Int
  public let accounts: Int
  /// Everybody who ever was.
  public let staff: Int
  /// Messages about which something is still to be done.
  public let openMessages: Int
  public let auditEntries: Int
  /// Whether transactions are missing, so that rules and counts behind them could not be checked.
  public let isIncomplete: Bool
  let model: CaseModel

  init(log: FindingLog, journal: JournalCheck?) {
    findings = log.findings
    more = log.more
    worst = log.worst
    lines = journal?.lineCount ?? 0
    lastSequence = journal?.lastSequence ?? 0
    model = journal?.lines.model ?? CaseModel()
    applications = model.cases.count
    accounts = model.accounts.count
    staff = model.desk.staff.count
    openMessages = model.desk.due.count
    auditEntries = model.desk.entries
    isIncomplete = journal?.lines.hasGap ?? true
  }
}
