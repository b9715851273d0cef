import Casework

/// The file spool of smstools: a file in `outgoing/` is a message, which `smsd` moves to `sent/` or,
/// with the reason, to `failed/`.
///
/// The file's name is the message's id, so that the same message is never handed over twice: it is
/// looked for first, in the order in which `smsd` moves it. The text is UTF-16 (`Alphabet: UCS`): of
/// UTF-8, smsd 3.1.21 sends nothing behind the first character beyond U+FFFF, such as 𠅤.
public struct SpoolGateway: MessageGateway {
  private let spool: SpoolFolder
  private let outgoing: SpoolFolder
  private let checked: SpoolFolder
  private let sent: SpoolFolder
  private let failed: SpoolFolder

  /// - Parameter folder: absolute; `outgoing`, `sent` and `failed` stand in it, and all are of one
  ///   file system.
  public init(folder: String) {
    spool = SpoolFolder(path: folder)
    outgoing = SpoolFolder(path: folder + "/outgoing")
    checked = SpoolFolder(path: folder + "/checked")
    sent = SpoolFolder(path: folder + "/sent")
    failed = SpoolFolder(path: folder + "/failed")
  }

  public var knowsRepeats: Bool { true }

  public func send(
    _ text: String,
    to mobile: Mobile,
    id: String
  ) throws(MessageNotSent) -> MessageHanding {
    let message = try SpooledMessage(text, to: mobile, id: id)
    // Without them smsd deletes what it has sent, and nobody ever knows.
    for folder in [sent, failed] where !folder.isThere { throw folder.unusable("stat") }
    if [outgoing, checked, sent, failed].contains(where: { $0.holds(id) }) { return .handedOver }
    let headers = "To: \(message.number)\nAlphabet: UCS\nJuzhu_id: \(id)\n\n"
    try outgoing.put(Array(headers.utf8) + message.wideText, as: id, by: spool)
    return .handedOver
  }

  public func outcomes() throws(MessageNotSent) -> [MessageOutcome] {
    try outcomes(in: sent, haveFailed: false) + outcomes(in: failed, haveFailed: true)
  }

  public func forget(_ outcome: MessageOutcome) {
    (outcome.failure == nil ? sent : failed).remove(outcome.place)
  }

  public func holds(_ id: String) -> Bool { outgoing.holds(id) || checked.holds(id) }

  /// What lies there from others is passed over.
  private func outcomes(
    in folder: SpoolFolder,
    haveFailed: Bool
  ) throws(MessageNotSent) -> [MessageOutcome] {
    var outcomes: [MessageOutcome] = []
    for name in try folder.names() where SpooledMessage.isID(name) {
      guard let text = folder.text(of: name), Self.header("Juzhu_id", in: text) == name else {
        continue
      }
      let reason = haveFailed ? Self.header("Fail_reason", in: text) ?? "smsd gave no reason" : nil
      outcomes.append(MessageOutcome(id: name, failure: reason, place: name))
    }
    return outcomes
  }

  /// The value of a header; only what stands before the first blank line is one.
  private static func header(_ name: String, in text: String) -> String? {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { return nil }
      guard line.hasPrefix(name + ":") else { continue }
      let value = line.dropFirst(name.count + 1).drop { $0 == " " }
      return value.isEmpty ? nil : String(value)
    }
    return nil
  }
}
