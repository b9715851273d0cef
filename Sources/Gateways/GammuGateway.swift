import Casework

/// The file spool of gammu-smsd (service `files`): `outbox/`, then `sent/` or `error/`.
///
/// A file's name carries the number, and the message's id as its note.
public struct GammuGateway: MessageGateway {
  private let spool: SpoolFolder
  private let outbox: SpoolFolder
  private let sent: SpoolFolder
  private let failed: SpoolFolder
  private let now: @Sendable () -> Moment

  /// - Parameters:
  ///   - folder: absolute; `outbox`, `sent` and `error` stand in it, of one file system.
  ///   - now: the clock, for the names, by which gammu-smsd sorts.
  public init(folder: String, now: @escaping @Sendable () -> Moment) {
    spool = SpoolFolder(path: folder)
    outbox = SpoolFolder(path: folder + "/outbox")
    sent = SpoolFolder(path: folder + "/sent")
    failed = SpoolFolder(path: folder + "/error")
    self.now = now
  }

  public var knowsRepeats: Bool { true }

  public func send(
    _ text: String,
    to mobile: Mobile,
    id: String
  ) throws(MessageNotSent) -> MessageHanding {
    let message = try SpooledMessage(text, to: mobile, id: id)
    for folder in [outbox, sent, failed] where try folder.names().contains(where: Self.isOf(id)) {
      return .handedOver
    }
    let time = now().shanghaiDigits
    let name = "OUTA\(time.day)_\(time.clock)_00_+\(message.number)_\(id).txt"
    try outbox.put([0xFE, 0xFF] + message.wideText, as: name, by: spool)
    return .handedOver
  }

  public func outcomes() throws(MessageNotSent) -> [MessageOutcome] {
    try sent.names().compactMap { Self.outcome(of: $0, nil) }
      + failed.names().compactMap { Self.outcome(of: $0, "gammu-smsd could not send it") }
  }

  public func forget(_ outcome: MessageOutcome) {
    (outcome.failure == nil ? sent : failed).remove(outcome.place)
  }

  public func holds(_ id: String) -> Bool {
    (try? outbox.names().contains(where: Self.isOf(id))) ?? true
  }

  private static func isOf(_ id: String) -> (String) -> Bool {
    { name in name.hasPrefix("OUT") && name.hasSuffix("_\(id).txt") }
  }

  private static func outcome(of name: String, _ failure: String?) -> MessageOutcome? {
    guard name.hasPrefix("OUT"), name.hasSuffix(".txt"),
      let id = name.dropLast(4).split(separator: "_").last.map(String.init),
      SpooledMessage.isID(id)
    else { return nil }
    return MessageOutcome(id: id, failure: failure, place: name)
  }
}

extension Moment {
  /// 20261123 and 094107.
  fileprivate var shanghaiDigits: (day: String, clock: String) {
    let clock = [hour, minute, second].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
    return (day.description.filter { $0 != "-" }, clock)
  }
}
