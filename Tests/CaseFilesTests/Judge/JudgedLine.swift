import Foundation

/// One line of the journal as anybody reads it.
struct JudgedLine {
  let sequence: Int
  let previous: String
  let durable: Int
  let request: String
  let actor: String
  let settings: [[String]]
  let deletions: [String]
  let documents: [[String: Any]]
  /// Where it stands: "000031:62905313:001363".
  let place: String

  /// nil unless the object has every field of a transaction.
  init?(_ object: [String: Any], place: String) {
    guard let sequence = object["seq"] as? Int, let previous = object["prev"] as? String,
      let durable = object["dur"] as? Int, object["at"] is String,
      let request = object["req"] as? String, let actor = object["by"] as? String,
      let settings = object["set"] as? [[String]],
      let deletions = object["del"] as? [String],
      let documents = object["docs"] as? [[String: Any]],
      settings.allSatisfy({ $0.count == 2 || $0.count == 3 })
    else { return nil }
    self.sequence = sequence
    self.previous = previous
    self.durable = durable
    self.request = request
    self.actor = actor
    self.settings = settings
    self.deletions = deletions
    self.documents = documents
    self.place = place
  }

  /// The value of each document of a type.
  func values(_ type: String) -> [[String: Any]] {
    documents.filter { $0["type"] as? String == type }
      .compactMap { $0["value"] as? [String: Any] }
  }

  /// The key of each document, which must stand for this line.
  var documentKeys: [String] {
    documents.map { document in
      let id = document["id"] as? String ?? ""
      let value = document["value"] as? [String: Any] ?? [:]
      return switch document["type"] as? String {
      case "account": "a/\(id)"
      case "application": "r/\(id)"
      case "message": "m/\(value["account"] as? String ?? "")/\(id)"
      case "signInAttempts": "f/\(id)"
      case "staffMember": "t/\(id)"
      case "staffAttempts": "g/\(id)"
      case "claim": "l/\(id)"
      case "dayClosure": "d/\(id)"
      case "auditEntry": "e/" + JudgedJournal.padded(Int(id) ?? 0, to: 12)
      default: "k/\(id)"
      }
    }
  }
}
