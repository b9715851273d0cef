/// Hands short messages to whatever sends them.
public protocol MessageGateway: Sendable {
  /// Hands a text over, once. The id is the message's own, for telling a repeat.
  /// - Throws: `MessageNotSent` when it was not taken.
  func send(_ text: String, to mobile: Mobile, id: String) throws(MessageNotSent)
}

/// A message was not taken by its gateway.
public struct MessageNotSent: Error, Sendable, Hashable {
  /// In the gateway's words, at most 200 bytes.
  public let reason: String
  /// Trying again may help.
  public let isPassing: Bool

  public init(_ reason: String, isPassing: Bool) {
    self.reason = String(decoding: reason.utf8.prefix(200), as: UTF8.self)
    self.isPassing = isPassing
  }
}
