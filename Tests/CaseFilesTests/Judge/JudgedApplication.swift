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
  let draft: String
  /// The street's code and the address.
  let home: String
  let rounds: [JudgedRound]
  /// Among colleagues.
  let notes: Int
  /// Whether it names an appointment, held or not.
  let namesSlot: Bool
  /// The status and the place before the last event.
  var before: (status: String, slot: String?)?

  /// The last event, and when it was.
  var last: (event: String, at: String) {
    let words = (history.last ?? "").split(separator: " ").map(String.init)
    return words.count == 3 ? (words[0], words[2]) : ("", "")
  }

  /// Its place among the visits of its day.
  var visit: String? { slot.map { "v" + $0.dropFirst() + "/" + number } }
  /// Its place among the applications from its home.
  var homeKey: String {
    let sum = String(JudgedChecksum.of(Array(home.utf8)[...]), radix: 16)
    return "b/" + String(repeating: "0", count: 8 - sum.count) + sum + "/" + number
  }

  static let live: Set = [
    "awaitingBooking", "awaitingReview", "passed", "returned", "arrived", "accepted", "noShow",
  ]
  static let holding: Set = ["awaitingReview", "passed", "arrived", "accepted", "completed"]
  var isLive: Bool { Self.live.contains(status) }

  init?(_ value: [String: Any]) {
    guard let number = value["number"] as? String, let account = value["account"] as? String,
      let status = value["status"] as? String, let revision = value["revision"] as? Int,
      let history = value["history"] as? [[String: String]],
      let draft = value["draft"] as? String,
      let info = value["info"] as? [String: Any], let person = info["identity"] as? String,
      let documents = value["documents"] as? [String: Any],
      let pages = documents["pages"] as? [String: [[String: Any]]],
      let street = info["homeStreet"] as? String, let address = info["homeAddress"] as? String,
      let desk = info["station"] as? String, let received = value["submittedAt"] as? String
    else { return nil }
    queue = "q/\(desk)/\(status)/\(received)/\(number)"
    home = "\(street) \(address)"
    let review = value["review"] as? [String: Any]
    let rounds = review?["rounds"] as? [[String: Any]] ?? []
    self.rounds = rounds.compactMap { JudgedRound($0) }
    notes = (review?["notes"] as? [Any])?.count ?? 0
    namesSlot = value["slot"] != nil
    self.draft = draft
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
