import Casework

/// What the list of an export shows of an application: texts as they stand in the journal, also
/// those that the rules would no longer take.
struct ExportedApplication: Decodable {
  struct Info: Decodable {
    let name: String
    let identity: String
    let mobile: String
    let station: String
  }

  struct Slot: Decodable {
    let station: String
    let day: String
    let half: String
  }

  struct Page: Decodable {
    let fingerprint: String
    let kind: String
  }

  struct Documents: Decodable {
    let pages: [String: [Page]]
  }

  /// What the station decided, with what it looked at then.
  struct Round: Decodable {
    let by: String
    let undoneAt: String?
    let documents: Documents
  }

  struct Review: Decodable {
    let rounds: [Round]
  }

  let number: String
  let account: String
  let info: Info
  let documents: Documents
  let status: String
  let revision: Int
  let submittedAt: String
  let slot: Slot?
  let review: Review?
  let receipt: String?

  static let headings = [
    "number", "account", "name", "identity", "mobile", "station", "status", "revision",
    "submitted", "visit", "half", "reviews", "reviewer", "receipt", "file",
  ]

  func cells(file: String) -> [String] {
    let rounds = (review?.rounds ?? []).filter { $0.undoneAt == nil }
    return [
      number, account, info.name, info.identity, info.mobile, info.station, status,
      String(revision), submittedAt, slot?.day ?? "", slot?.half ?? "",
      String(rounds.count), rounds.last?.by ?? "", receipt ?? "", file,
    ]
  }

  /// The day of submission in Shanghai; nil when it is none.
  var day: CalendarDay? { Moment(iso: submittedAt)?.day }
}

/// Which applications are exported.
public struct ExportChoice: Sendable {
  /// The station's code; nil: of every station.
  public var station: String?
  /// Days of submission.
  public var from: CalendarDay?
  public var to: CalendarDay?
  /// Whether the attached files are copied beside them.
  public var withAttachments = false

  public init() {}

  func takes(_ application: ExportedApplication) -> Bool {
    if let station, application.info.station != station { return false }
    if let from { guard let day = application.day, day >= from else { return false } }
    if let to { guard let day = application.day, day <= to else { return false } }
    return true
  }

  /// Whether everything is asked for, accounts without an application too.
  var isEverything: Bool { station == nil && from == nil && to == nil }
}
