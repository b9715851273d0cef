/// Hands short messages to whatever sends them.
public protocol MessageGateway: Sendable {
  /// Whether an id that it was handed before goes out no second time.
  var knowsRepeats: Bool { get }

  /// Hands a text over, once. The id is the message's own: ASCII letters, digits and hyphens.
  /// - Throws: `MessageNotSent` when it was not taken, or nobody knows.
  func send(_ text: String, to mobile: Mobile, id: String) throws(MessageNotSent)
    -> MessageHanding

  /// What has become of messages that were handed over; each is told until it is forgotten.
  /// - Throws: `MessageNotSent` when the gateway cannot be asked.
  func outcomes() throws(MessageNotSent) -> [MessageOutcome]

  /// The outcome is kept elsewhere: the gateway's own record, with number and text, may go.
  func forget(_ outcome: MessageOutcome)

  /// Whether the gateway still has the message before it.
  func holds(_ id: String) -> Bool
}

/// A gateway that knows at once has nothing to tell later.
extension MessageGateway {
  public var knowsRepeats: Bool { false }
  public func outcomes() throws(MessageNotSent) -> [MessageOutcome] { [] }
  public func forget(_ outcome: MessageOutcome) {}
  public func holds(_ id: String) -> Bool { false }
}

/// What a gateway has done with a message that it took.
public enum MessageHanding: Sendable, Hashable {
  case sent
  /// It lies before the gateway; `outcomes` will tell.
  case handedOver
}

/// What became of a message that was handed over.
public struct MessageOutcome: Sendable, Hashable {
  public let id: String
  /// Why it was not sent, in the gateway's words; nil: it was.
  public let failure: String?
  /// Where the gateway keeps it: the name of a file.
  public let place: String

  public init(id: String, failure: String?, place: String) {
    self.id = id
    self.failure = failure.map(MessageNotSent.sentence)
    self.place = place
  }
}

/// A message was not taken by its gateway, or nobody knows whether it was.
public struct MessageNotSent: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// This message will never go out.
    case refused
    /// Trying again may help.
    case later
    /// It may have gone out, or not.
    case unknown
    /// The gateway itself is out of order; no message is at fault.
    case unusable
  }

  public let kind: Kind
  /// In the gateway's words: one line, at most 200 bytes.
  public let reason: String

  public init(_ kind: Kind, _ reason: String) {
    self.kind = kind
    self.reason = Self.sentence(reason)
  }

  /// The first line of what a gateway said, cut to 200 bytes.
  static func sentence(_ text: String) -> String {
    var line = ""
    var bytes = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" {
        if bytes > 0 { break }
        continue
      }
      let isControl = scalar.properties.generalCategory == .control
      let shown: Unicode.Scalar = isControl ? " " : scalar
      bytes += UTF8.width(shown)
      if bytes > 200 { break }
      line.unicodeScalars.append(shown)
    }
    return line
  }
}
