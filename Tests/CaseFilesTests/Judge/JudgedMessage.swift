/// What counts of a message's document.
struct JudgedMessage {
  let id: String
  let account: String
  let state: String
  /// What never changes.
  let content: String
  /// The key under which it waits; nil when it is over.
  let outbox: String?

  var key: String { "m/\(account)/\(id)" }

  init?(_ value: [String: Any]) {
    guard let id = value["id"] as? String, let account = value["account"] as? String,
      let state = value["state"] as? String, let text = value["text"] as? String,
      let mobile = value["to"] as? String, let at = value["at"] as? String
    else { return nil }
    self.id = id
    self.account = account
    self.state = state
    content = "\(at) \(mobile) \(text)"
    let isOpen = ["waiting", "underWay", "handedOver"].contains(state)
    outbox = isOpen ? "o/\(value["notBefore"] as? String ?? at)/\(id)" : nil
  }
}
