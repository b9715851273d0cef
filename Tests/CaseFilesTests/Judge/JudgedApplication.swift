/// What counts of an application's document.
struct JudgedApplication {
  let number: String
  let account: String
  let person: String
  let status: String
  let revision: Int
  /// Each entry of the history, in one text.
  let history: [String]
  /// The place taken, as its key: "s/station/day/half".
  let slot: String?
  /// The queue's key, when it waits in one.
  let queue: String
  /// SHA-256 of every page.
  let documents: Set<String>

  static let live: Set = [
    "awaitingBooking", "awaitingReview", "passed", "returned", "arrived", "accepted", "noShow",
  ]
  static let holding: Set = ["awaitingReview", "passed", "arrived", "accepted", "completed"]
  /// What may follow what (Casework's rules, written down once more).
  static let followers: [String: Set<String>] = [
    "awaitingBooking": ["awaitingReview", "cancelled", "expired"],
    "awaitingReview": [
      "awaitingBooking", "awaitingReview", "passed", "returned", "ineligible", "cancelled",
      "arrived",
    ],
    "passed": ["awaitingBooking", "passed", "arrived", "noShow", "cancelled"],
    "returned": ["awaitingBooking", "cancelled", "expired"],
    "arrived": ["accepted", "returned", "ineligible"],
    "accepted": ["completed"],
    "noShow": ["awaitingBooking", "awaitingReview", "cancelled", "expired"],
  ]

  var isLive: Bool { Self.live.contains(status) }

  init?(_ value: [String: Any]) {
    guard let number = value["number"] as? String, let account = value["account"] as? String,
      let status = value["status"] as? String, let revision = value["revision"] as? Int,
      let history = value["history"] as? [[String: String]],
      let info = value["info"] as? [String: Any], let person = info["identity"] as? String,
      let documents = value["documents"] as? [String: Any],
      let pages = documents["pages"] as? [String: [[String: Any]]],
      let desk = info["station"] as? String, let received = value["submittedAt"] as? String
    else { return nil }
    queue = "q/\(desk)/\(status)/\(received)/\(number)"
    self.number = number
    self.account = account
    self.status = status
    self.revision = revision
    self.person = person
    self.history = history.map { "\($0["event"] ?? "") \($0["by"] ?? "") \($0["at"] ?? "")" }
    self.documents = Set(pages.values.joined().compactMap { $0["fingerprint"] as? String })
    guard Self.holding.contains(status), let slot = value["slot"] as? [String: String],
      let station = slot["station"], let day = slot["day"], let half = slot["half"]
    else {
      self.slot = nil
      return
    }
    self.slot = "s/\(station)/\(day)/\(half)"
  }
}
